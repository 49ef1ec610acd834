/// What the store knows of a period: the whole, in which a poste counts once, and its days.
///
/// Distinct postes of days do not add up to those of the whole. What does add up, bytes and incidents,
/// is added from the days by whoever shows it: were it counted over the whole, the difference to the
/// days that are shown would tell of one that is masked (privacy requirement P37).
public struct PeriodFacts: Hashable, Sendable {
  /// The period, counted as one.
  public let whole: DayFacts
  /// Each of its days of which anything is known, in order; the whole itself for a single day.
  public let days: [DayFacts]

  /// The period.
  public var period: Period { whole.period }

  /// Facts from their parts.
  public init(whole: DayFacts, days: [DayFacts]) {
    self.whole = whole
    self.days = days
  }

  /// The facts of a single day.
  public init(_ day: DayFacts) {
    self.init(whole: day, days: [day])
  }
}
