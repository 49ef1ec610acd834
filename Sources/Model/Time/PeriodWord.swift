/// How a period is asked for: by its date, or by a word that counts from today.
///
/// A week and a month asked for by a word are the last ones that are over: their figures no longer
/// change.
public enum PeriodWord: Hashable, Sendable {
  /// A period with a date.
  case dated(Period)
  /// The day itself.
  case today
  /// The day before.
  case yesterday
  /// The last week that is over, Monday to Sunday.
  case lastWeek
  /// The last month that is over.
  case lastMonth

  private static let words: [String: PeriodWord] = [
    "aujourd'hui": .today, "aujourd’hui": .today, "today": .today,
    "hier": .yesterday, "yesterday": .yesterday,
    "semaine": .lastWeek, "week": .lastWeek,
    "mois": .lastMonth, "month": .lastMonth,
  ]

  /// The period that these words ask for; nil when they ask for none.
  public init?(_ text: String) {
    if let word = Self.words[text] {
      self = word
    } else if let period = Period(iso: text) {
      self = .dated(period)
    } else {
      return nil
    }
  }

  /// The period itself, as `today` counts.
  public func period(today: CivilDay) -> Period {
    switch self {
    case .dated(let period): period
    case .today: Period(today)
    case .yesterday: Period(today.adding(days: -1))
    case .lastWeek: Period(weekOf: today.adding(days: -7))
    case .lastMonth: Period(monthOf: today.adding(days: -today.components.day))
    }
  }
}
