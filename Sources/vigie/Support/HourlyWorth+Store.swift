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
