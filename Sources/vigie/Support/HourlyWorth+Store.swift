import Model
import Reports
import Store

extension HourlyWorth {
  /// What the hours of a period were worth; those of all days when it is nil.
  init(_ store: IncidentStore, _ period: Period?, in zone: CivilZone) throws {
    self.init()
    try store.forEachCoverageHour(in: period.map { zone.range(of: $0) }) {
      take(hour: $0, counters: $1)
    }
  }
}

extension CivilZone {
  /// A period in time, from the start of its first day to that of the day after its last.
  func range(of period: Period) -> Range<Timestamp> {
    let end = start(of: period.days.upperBound.adding(days: 1))
    return start(of: period.days.lowerBound)..<end
  }
}
