/// Somebody who adds and subtracts everything that was published, to find what was masked.
///
/// Each unknown is a count of at least 0; each equation says that some unknowns, some of them subtracted,
/// come to a number. What equations force to one value is found, by the bounds of counts and by
/// elimination over the rationals, each feeding the other.
struct LinearAttack {
  private struct Term {
    let unknown: Int
    let factor: Int
  }

  private struct Equation {
    let terms: [Term]
    let sum: Int
  }

  private var places: [String: Int] = [:]
  private var names: [String] = []
  private var low: [Int] = []
  private var high: [Int] = []
  private var equations: [Equation] = []

  /// Larger than any count: an unknown that nothing bounds.
  private static let unbounded = 1 << 40

  /// Number of unknowns.
  var unknownCount: Int { names.count }

  /// Some unknowns add up to that number.
  mutating func add(_ unknowns: some Sequence<String>, sum: Int) {
    equations.append(
      Equation(terms: Set(unknowns).map { Term(unknown: place(of: $0), factor: 1) }, sum: sum))
  }

  /// Some unknowns add up to another one.
  mutating func add(_ parts: some Sequence<String>, whole: String) {
    var terms = Set(parts).map { Term(unknown: place(of: $0), factor: 1) }
    terms.append(Term(unknown: place(of: whole), factor: -1))
    equations.append(Equation(terms: terms, sum: 0))
  }

  /// The unknown is that number.
  mutating func add(_ unknown: String, is value: Int) {
    let place = place(of: unknown)
    (low[place], high[place]) = (max(low[place], value), min(high[place], value))
  }

  /// The unknown is masked, so it is one at least.
  mutating func addMasked(_ unknown: String) { add(unknown, atLeast: 1) }

  /// The unknown is at least that number.
  mutating func add(_ unknown: String, atLeast value: Int) {
    let place = place(of: unknown)
    low[place] = max(low[place], value)
  }

  /// The unknown is at most that number.
  mutating func add(_ unknown: String, atMost value: Int) {
    let place = place(of: unknown)
    high[place] = min(high[place], value)
  }

  /// The unknowns whose value follows, with that value; an unknown that contradicts itself is among them,
  /// with the value that no count has.
  func solved() -> [String: Int] {
    var attack = self
    attack.propagate(Array(equations.indices))
    // Elimination and bounds feed each other until nothing more follows.
    while true {
      let found = attack.eliminated()
      guard !found.isEmpty else { break }
      for (place, value) in found { (attack.low[place], attack.high[place]) = (value, value) }
      attack.propagate(Array(equations.indices))
    }
    var result: [String: Int] = [:]
    for place in names.indices where attack.low[place] >= attack.high[place] {
      result[names[place]] = attack.low[place] == attack.high[place] ? attack.low[place] : -1
    }
    return result
  }

  private mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    low.append(0)
    high.append(Self.unbounded)
    return names.count - 1
  }

  /// Narrows the bounds of each unknown by those of the others in its equations.
  private mutating func propagate(_ start: [Int]) {
    var users = Array(repeating: [Int](), count: names.count)
    for (number, equation) in equations.enumerated() {
      for term in equation.terms { users[term.unknown].append(number) }
    }
    var queue = start
    var isQueued = Array(repeating: false, count: equations.count)
    for number in start { isQueued[number] = true }
    while let number = queue.popLast() {
      isQueued[number] = false
      for changed in narrowed(by: equations[number]) {
        for user in users[changed] where !isQueued[user] {
          isQueued[user] = true
          queue.append(user)
        }
      }
    }
  }

  /// The unknowns whose bounds that equation narrowed.
  private mutating func narrowed(by equation: Equation) -> [Int] {
    var (least, most) = (0, 0)
    for term in equation.terms {
      let (unknown, factor) = (term.unknown, term.factor)
      least += factor > 0 ? low[unknown] : -high[unknown]
      most += factor > 0 ? high[unknown] : -low[unknown]
    }
    var changed: [Int] = []
    for term in equation.terms {
      let (unknown, factor) = (term.unknown, term.factor)
      let (own, ownMost) =
        factor > 0 ? (low[unknown], high[unknown]) : (-high[unknown], -low[unknown])
      // With the others as large as they can be, and as small.
      let (floor, ceiling) = (equation.sum - (most - ownMost), equation.sum - (least - own))
      let bounds = factor > 0 ? (floor, ceiling) : (-ceiling, -floor)
      let (newLow, newHigh) = (max(low[unknown], bounds.0), min(high[unknown], bounds.1))
      guard newLow > low[unknown] || newHigh < high[unknown], newLow <= newHigh else { continue }
      (low[unknown], high[unknown]) = (newLow, newHigh)
      changed.append(unknown)
      least += (factor > 0 ? newLow : -newHigh) - own
      most += (factor > 0 ? newHigh : -newLow) - ownMost
    }
    return changed
  }

  /// Gauss and Jordan over fractions, on what bounds leave open: rows with one unknown left give it.
  ///
  /// A pivot is the unknown of a row that fewest other rows have, so that rows stay short.
  private func eliminated() -> [Int: Int] {
    var rows: [[Int: Double]] = []
    var sums: [Double] = []
    var columns: [Int: Set<Int>] = [:]
    for equation in equations {
      var row: [Int: Double] = [:]
      var sum = equation.sum
      for term in equation.terms {
        let (unknown, factor) = (term.unknown, term.factor)
        if low[unknown] == high[unknown] {
          sum -= factor * low[unknown]
        } else {
          row[unknown, default: 0] += Double(factor)
        }
      }
      guard !row.isEmpty else { continue }
      for unknown in row.keys { columns[unknown, default: []].insert(rows.count) }
      rows.append(row)
      sums.append(Double(sum))
    }
    for row in rows.indices {
      guard
        let pivot = rows[row].keys.min(by: {
          (columns[$0]?.count ?? 0, $0) < (columns[$1]?.count ?? 0, $1)
        }), let value = rows[row][pivot]
      else { continue }
      rows[row] = rows[row].mapValues { $0 / value }
      sums[row] /= value
      for other in columns[pivot] ?? [] where other != row {
        guard let factor = rows[other][pivot] else { continue }
        for (unknown, coefficient) in rows[row] {
          let left = (rows[other][unknown] ?? 0) - factor * coefficient
          if abs(left) < 1e-9 {
            rows[other][unknown] = nil
            columns[unknown]?.remove(other)
          } else {
            rows[other][unknown] = left
            columns[unknown, default: []].insert(other)
          }
        }
        sums[other] -= factor * sums[row]
      }
    }
    var known: [Int: Int] = [:]
    for row in rows.indices where rows[row].count == 1 {
      if let (unknown, value) = rows[row].first {
        known[unknown] = Int((sums[row] / value).rounded())
      }
    }
    return known
  }
}
