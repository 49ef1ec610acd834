/// Somebody who adds and subtracts everything that was published, to find what was masked.
///
/// Each unknown is a count of at least 0; each equation says that some unknowns add up to a number. What
/// equations force to one value is found, by elimination over the rationals and by the bounds of counts.
struct LinearAttack {
  private var equations: [(unknowns: Set<String>, sum: Int)] = []
  /// Unknowns that are said to be at least one: a masked cell is not empty.
  private var nonempty: Set<String> = []

  /// Some unknowns add up to that number.
  mutating func add(_ unknowns: some Sequence<String>, sum: Int) {
    equations.append((Set(unknowns), sum))
  }

  /// The unknown is masked, so it is one at least.
  mutating func addMasked(_ unknown: String) { nonempty.insert(unknown) }

  /// The unknowns whose value follows, with that value.
  func solved() -> [String: Int] {
    var known = eliminated()
    // Elimination and bounds feed each other until nothing more follows.
    while true {
      let more = bounded(known)
      guard more.count > known.count else { return known }
      known = more
    }
  }

  /// Gauss and Jordan over fractions: rows with one unknown left give it.
  private func eliminated() -> [String: Int] {
    let names = equations.reduce(into: Set<String>()) { $0.formUnion($1.unknowns) }.sorted()
    let column = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var rows: [[Int: Double]] = []
    var sums: [Double] = []
    for equation in equations {
      rows.append(
        Dictionary(uniqueKeysWithValues: equation.unknowns.map { (column[$0] ?? 0, 1.0) }))
      sums.append(Double(equation.sum))
    }
    var pivots: [Int: Int] = [:]
    for row in rows.indices {
      for (place, pivotRow) in pivots {
        guard let factor = rows[row][place], abs(factor) > 1e-9 else { continue }
        subtract(&rows, &sums, pivotRow, from: row, factor)
      }
      rows[row] = rows[row].filter { abs($0.value) > 1e-9 }
      guard let (place, value) = rows[row].first else { continue }
      rows[row] = rows[row].mapValues { $0 / value }
      sums[row] /= value
      for other in rows.indices where other != row {
        guard let factor = rows[other][place], abs(factor) > 1e-9, other < row else { continue }
        subtract(&rows, &sums, row, from: other, factor)
      }
      pivots[place] = row
    }
    var known: [String: Int] = [:]
    for row in rows.indices {
      let left = rows[row].filter { abs($0.value) > 1e-9 }
      if left.count == 1, let (place, value) = left.first {
        known[names[place]] = Int((sums[row] / value).rounded())
      }
    }
    return known
  }

  private func subtract(
    _ rows: inout [[Int: Double]], _ sums: inout [Double], _ pivot: Int, from row: Int,
    _ factor: Double
  ) {
    for (place, value) in rows[pivot] { rows[row][place, default: 0] -= factor * value }
    sums[row] -= factor * sums[pivot]
  }

  /// What the bounds of counts add: a sum as small as its parts can be leaves each its least value.
  private func bounded(_ known: [String: Int]) -> [String: Int] {
    var known = known
    for (unknowns, sum) in equations {
      let left = unknowns.filter { known[$0] == nil }
      guard !left.isEmpty else { continue }
      let rest = sum - unknowns.reduce(0) { $0 + (known[$1] ?? 0) }
      let least = left.reduce(0) { $0 + (nonempty.contains($1) ? 1 : 0) }
      if left.count == 1, let only = left.first {
        known[only] = rest
      } else if rest == least {
        for unknown in left { known[unknown] = nonempty.contains(unknown) ? 1 : 0 }
      }
    }
    return known
  }
}
