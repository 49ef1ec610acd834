import Model
import Privacy

/// Probable uploads, as far as the days show them: how many, and in which directions.
struct ShownDeposits {
  /// Uploads of the days that show theirs; nil before the first such day.
  private(set) var total: Int?
  /// Uploads by direction, of the days that show them.
  private(set) var directions: [String: Int] = [:]
  /// Whether there were uploads at all.
  private(set) var isAny = false
  /// Whether a day masks its uploads.
  private(set) var leavesOut = false

  /// Adds a day beside whose uploads those ranges of bytes are masked.
  ///
  /// Were some of the masked ranges uploads and some not, the total would split their sum; and were
  /// it not the sum of the ranges, which gateways' uses are in too, it would bound the masked ones.
  /// Else it follows from what is shown.
  mutating func add(
    _ day: DayFacts, besideMasked masked: [VolumeBucket], under rule: Suppression,
    showsDirections: Bool
  ) {
    let cells = day.deposits.filter { $0.incidents > 0 }
    guard !cells.isEmpty else { return }
    isAny = true
    let uploads = masked.filter { ProbableDeposit.isProbable(sentBytes: $0.lowerBound ?? 0) }
    let sum = cells.map(\.incidents).reduce(0, +)
    guard uploads.isEmpty || uploads.count == masked.count && sum == Self.sumOfRanges(day),
      rule.shows(day.depositPostes)
    else {
      leavesOut = true
      return
    }
    total = (total ?? 0) + sum
    guard showsDirections else { return }
    let shown = ComplementaryMask.masked(
      cells.map {
        rule.shows($0.postes) ? rule.count($0.incidents) : .below(rule.threshold)
      }, total: sum, under: rule)
    for (cell, count) in zip(cells, shown) {
      guard let direction = cell.direction, case .exact(let value) = count else { continue }
      directions[direction, default: 0] += value
    }
  }

  /// All uses in the ranges of uploads, of gateways as well.
  private static func sumOfRanges(_ day: DayFacts) -> Int {
    day.sentBuckets.filter { ProbableDeposit.isProbable(sentBytes: $0.key.lowerBound ?? 0) }
      .values.reduce(0, +)
  }
}
