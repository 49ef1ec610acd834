public import Model

extension IncidentStore {
  /// What the drawings of a day's report need beside its facts.
  ///
  /// - Parameters:
  ///   - day: The local day; the trend shows `TrendDay.span` days up to it.
  ///   - zone: The local time of days.
  /// - Returns: The figures by day, by service and by hour; those of unknown days are empty.
  /// - Throws: `StoreError`.
  public func charts(of day: CivilDay, in zone: CivilZone = .paris) throws(StoreError) -> DayCharts
  {
    try read { db in try TrendReader(db, zone: zone).charts(of: day) }
  }
}
