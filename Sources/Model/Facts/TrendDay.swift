/// A local day as one of many: distinct postes by status, and what the probe could see.
public struct TrendDay: Hashable, Sendable {
  /// How many days a trend shows.
  public static let span = 30

  /// The local day.
  public let day: CivilDay
  /// Distinct postes with a connection to any AI service (gateways left out).
  public var postes = 0
  /// The same by status; a poste can be under several.
  public var statuses: [StatusUse] = []
  /// Coverage counters of the day, added up over its hours.
  public var coverage: [String: UInt64] = [:]
  /// Hours of the day in which at least one packet was read, in order.
  public var hoursWithPackets: [Timestamp] = []

  /// A day on which nothing was seen.
  public init(day: CivilDay) {
    self.day = day
  }
}
