/// What the drawings of a day's report need beside its facts; it names no poste.
public struct DayCharts: Hashable, Sendable {
  /// The last days in order, the day of the report at the end; empty draws no trend.
  public var trend: [TrendDay] = []
  /// Incidents of the day by service and range of bytes sent.
  public var volumes: [ServiceVolume] = []
  /// Packets read in each hour of the day; hours without any are absent.
  public var packets: [Timestamp: UInt64] = [:]

  /// Nothing to draw.
  public init() {}
}
