import Inspect
import Model

/// Keeps the counters of the line by local hour, as differences between two looks at their totals.
struct HourlyCoverage {
  /// Counts that wait until they are written: four days of an ordinary file, in 200 KiB.
  static let mostPending = 4096

  private static let excluded = "packets.excluded"

  private let zone: CivilZone
  private var hour: Timestamp?
  /// The hour in which counting began, and its minute: a count that begins anew within the hour is
  /// another one.
  private var begin: Timestamp?
  private var beginMinute = 0
  private var hourEnd = Timestamp(nanoseconds: .min)
  private var last: [String: UInt64] = [:]
  private var pending: [CoverageCount] = []
  /// The networks of which the day is known to be told, and that day.
  private var told: (day: CivilDay, codes: Set<String>)?

  /// Counters of uses by the hour would be finer than the window of the aggregate level.
  private let window: AggregateWindow?
  /// Whether counts of matches wait for the end of the hour: written each second, they would tell whoever
  /// reads the database when somebody uses what (privacy requirement P1).
  var holdsMatches: Bool
  private var held: [String: UInt64] = [:]
  private var heldSince: Timestamp?

  /// Empty counters; with a `window` those of matches are kept by that, else by the hour.
  init(
    zone: CivilZone, matchesBy window: AggregateWindow? = nil, holdsMatches: Bool = false
  ) {
    self.zone = zone
    self.window = window
    self.holdsMatches = holdsMatches
  }

  /// Whether another hour has begun, so that `note` must be called.
  func isDue(at now: Timestamp) -> Bool { now >= hourEnd && hourEnd.nanoseconds != .max }

  /// Whether what was counted should be written before more is: packets a day apart begin an hour
  /// each.
  var isFull: Bool { pending.count >= Self.mostPending }

  /// Gives what was counted since the last look to the hour that went on until now.
  ///
  /// Excluded packets are kept by day (or week) and left out of the hour's totals: by hour they would
  /// show when somebody of an excluded network was at work (privacy requirement P8). Of declared
  /// networks a yes is kept for the day, and not how often.
  mutating func note(_ counters: [(code: String, value: UInt64)], now: Timestamp) {
    if let hour {
      var added: [(code: String, value: UInt64)] = []
      for (code, value) in counters {
        let before = last[code] ?? 0
        if value > before { added.append((code, value - before)) }
        last[code] = value
      }
      let excluded = added.first { $0.code == Self.excluded }?.value ?? 0
      let day = zone.start(of: (window ?? .day).first(holding: zone.day(of: hour)))
      for (code, value) in added {
        guard !NetworkSight.isSight(code) else {
          tell(code, of: zone.day(of: hour))
          continue
        }
        let isHourly =
          code != Self.excluded && code != "bytes"
          && !(window != nil && code.hasPrefix("matches"))
        guard code != CoverageCount.postesSeen else {
          // Told under the hour in which this count of the day began: a count that begins anew, after a
          // restart, knows nobody, so that of a day's counts the largest speaks.
          let start = max(begin ?? hour, zone.start(of: zone.day(of: hour)))
          pending.append(
            CoverageCount(hour: start, counter: "\(code).\(beginMinute)", value: value))
          continue
        }
        let rest = code == "packets" ? value - min(excluded, value) : value
        guard rest > 0 else { continue }
        if holdsMatches, code.hasPrefix("matches"), code != "matches.dropped" {
          // A clock that is set back may name another day.
          if heldSince != day { release() }
          heldSince = day
          held[code] = (held[code] ?? 0) &+ rest
          continue
        }
        pending.append(CoverageCount(hour: isHourly ? hour : day, counter: code, value: rest))
      }
    }
    let start = zone.startOfHour(now)
    if begin == nil {
      begin = start
      beginMinute = Int(clamping: now.nanoseconds(since: start) / 60_000_000_000)
    }
    if let hour, start > hour { release() }
    hour = start
    hourEnd = start.adding(seconds: 3600)
  }

  /// Gives out what was held back: the hour, or the counting, is over.
  mutating func release() {
    guard let heldSince else { return }
    for (code, value) in held.sorted(by: { $0.key < $1.key }) {
      pending.append(CoverageCount(hour: heldSince, counter: code, value: value))
    }
    held = [:]
    self.heldSince = nil
  }

  private mutating func tell(_ code: String, of day: CivilDay) {
    if told?.day != day { told = (day, []) }
    guard told?.codes.insert(code).inserted == true else { return }
    pending.append(CoverageCount(hour: zone.start(of: day), counter: code, value: 1))
  }

  /// What was noted since the last call.
  mutating func drain() -> [CoverageCount] {
    defer { pending = [] }
    return pending
  }
}
