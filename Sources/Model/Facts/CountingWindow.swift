/// A stretch of a local day or week whose postes were counted together at the aggregate level.
///
/// The key under which they were told apart lived in memory for that stretch alone, so that windows
/// are never added up into distinct counts (privacy requirement P1).
public struct CountingWindow: Hashable, Sendable {
  /// The local day, or the first one of the week.
  public let day: CivilDay
  /// How many local days it belongs to: 1, or 7 for a week.
  public let days: Int
  /// When counting began.
  public let startedAt: Timestamp
  /// When it ended in order; nil while it goes on, or when it never did and its counts are lost.
  public let endedAt: Timestamp?

  /// A window from its parts.
  public init(day: CivilDay, days: Int = 1, startedAt: Timestamp, endedAt: Timestamp?) {
    self.day = day
    self.days = days
    self.startedAt = startedAt
    self.endedAt = endedAt
  }

  /// Whether it belongs to that local day.
  public func covers(_ day: CivilDay) -> Bool {
    self.day <= day && day < self.day.adding(days: days)
  }

  /// Whether it was open in the whole of that time.
  public func holds(_ range: Range<Timestamp>) -> Bool {
    startedAt <= range.lowerBound && endedAt.map { $0 >= range.upperBound } ?? false
  }
}
