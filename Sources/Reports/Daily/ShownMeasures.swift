import Model
import Privacy

/// What adds up over the days of a period, bytes and incidents, as far as the days show it.
///
/// Of a day on which too few postes are behind a figure nothing goes into the sum: else the sum less the
/// days that are shown would be what that day masks (privacy requirement P37). So a period never tells
/// more than its days do.
struct ShownMeasures {
  /// A sum over days, and whether a day was left out of it.
  struct Sum<Value: FixedWidthInteger & Sendable>: Sendable {
    var value: Value
    /// Whether any day shows its part; without one the sum is masked.
    var isShown = false
    /// Whether any day masks its part.
    var leavesOut = false
  }

  /// Incidents of uses outside approved tools.
  private(set) var incidents = Sum(value: 0)
  /// Incidents found to be false alarms.
  private(set) var falsePositives = Sum(value: 0)
  /// Bytes sent to all services outside approved tools.
  private(set) var sent = Sum<UInt64>(value: 0)
  /// Incidents by range of bytes sent; a range that is masked on every day is `below`.
  private(set) var buckets: [VolumeBucket: SuppressedCount] = [:]
  /// Ranges that some days mask and others show.
  private(set) var leavesOutBuckets = false
  /// Probable uploads.
  private(set) var deposits = ShownDeposits()
  private var bytes: [Key: Sum<UInt64>] = [:]
  private var attempts: [Key: Sum<Int>] = [:]

  private struct Key: Hashable {
    let service: ServiceID
    let status: ServiceStatus

    init(_ use: ServiceUse) {
      service = use.service
      status = use.status
    }
  }

  /// The sums over those days, whose figures are each masked by that rule; `showsDirections` says of a
  /// day whether its report would show directions.
  init(of days: [DayFacts], under rule: Suppression, showsDirections: (DayFacts) -> Bool) {
    for day in days { add(day, rule, showsDirections: showsDirections(day)) }
  }

  /// Bytes sent to the service of that row.
  func bytes(of use: ServiceUse) -> Sum<UInt64> { bytes[Key(use)] ?? Sum(value: 0) }

  /// Attempts of postes all of whose attempts on a day were blocked.
  func attempts(of use: ServiceUse) -> Sum<Int> { attempts[Key(use)] ?? Sum(value: 0) }

  private mutating func add(_ day: DayFacts, _ rule: Suppression, showsDirections: Bool) {
    let outside = OutsideUse(day, suppression: rule)
    if day.incidents > 0 { incidents.add(day.incidents, if: outside.showsIncidents) }
    if day.falsePositives > 0 {
      falsePositives.add(day.falsePositives, if: rule.shows(day.falsePositivePostes))
    }
    for use in outside.services {
      sent.add(use.sentBytes, if: rule.shows(use.postes))
      bytes[Key(use), default: Sum(value: 0)].add(use.sentBytes, if: rule.shows(use.postes))
    }
    for use in day.services where use.postesBlocked > 0 {
      attempts[Key(use), default: Sum(value: 0)].add(
        use.blockedAttempts, if: rule.shows(use.postesBlocked))
    }
    addVolumes(day, outside, rule, showsDirections: showsDirections)
  }

  private mutating func addVolumes(
    _ day: DayFacts, _ outside: OutsideUse, _ rule: Suppression, showsDirections: Bool
  ) {
    let counts = VolumeBucket.allCases.compactMap { bucket in
      day.sentBuckets[bucket].flatMap { $0 > 0 ? (bucket: bucket, count: $0) : nil }
    }
    guard !counts.isEmpty else { return }
    guard outside.showsIncidents else {
      for (bucket, _) in counts { add(.below(rule.threshold), to: bucket) }
      return
    }
    // The number of uses stands above: one masked range alone would follow from it.
    let cells = ComplementaryMask.masked(
      counts.map { bucket, count in
        rule.shows(day.sentBucketPostes[bucket] ?? 0) ? rule.count(count) : .below(rule.threshold)
      }, total: counts.reduce(0) { $0 + $1.count }, under: rule)
    for (count, cell) in zip(counts, cells) { add(cell, to: count.bucket) }
    let masked = zip(counts, cells).filter { $1.hidesMeasures }.map(\.0.bucket)
    deposits.add(day, besideMasked: masked, under: rule, showsDirections: showsDirections)
  }

  private mutating func add(_ cell: SuppressedCount, to bucket: VolumeBucket) {
    switch (buckets[bucket], cell) {
    case (nil, _): buckets[bucket] = cell
    case (.exact(let sum), .exact(let count)): buckets[bucket] = .exact(sum + count)
    case (.exact, .below): leavesOutBuckets = true
    case (.below, .exact):
      buckets[bucket] = cell
      leavesOutBuckets = true
    case (.below, .below): break
    }
  }
}

extension ShownMeasures.Sum {
  /// Adds a day's part, or notes that the day masks it.
  mutating func add(_ part: Value, if shows: Bool) {
    guard shows else {
      leavesOut = true
      return
    }
    isShown = true
    let (sum, overflow) = value.addingReportingOverflow(part)
    value = overflow ? .max : sum
  }
}
