import Inspect
import Model

/// Keeps the counters of the line by local hour, as differences between two looks at their totals.
struct HourlyCoverage {
  /// Counts that wait until they are written: four days of an ordinary file, in 200 KiB.
  static let mostPending = 4096

  private let zone: CivilZone
  private var hour: Timestamp?
  private var hourEnd = Timestamp(nanoseconds: .min)
  private var last: [String: UInt64] = [:]
  private var pending: [CoverageCount] = []

  init(zone: CivilZone) {
    self.zone = zone
  }

  /// Whether another hour has begun, so that `note` must be called.
  func isDue(at now: Timestamp) -> Bool { now >= hourEnd }

  /// Whether what was counted should be written before more is: packets a day apart begin an hour
  /// each.
  var isFull: Bool { pending.count >= Self.mostPending }

  /// Gives what was counted since the last look to the hour that went on until now.
  mutating func note(_ counters: [(code: String, value: UInt64)], now: Timestamp) {
    if let hour {
      for (code, value) in counters {
        let before = last[code] ?? 0
        if value > before {
          pending.append(CoverageCount(hour: hour, counter: code, value: value - before))
        }
        last[code] = value
      }
    }
    let start = zone.startOfHour(now)
    hour = start
    hourEnd = start.adding(seconds: 3600)
  }

  /// What was noted since the last call.
  mutating func drain() -> [CoverageCount] {
    defer { pending = [] }
    return pending
  }
}
