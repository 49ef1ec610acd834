public import Model
public import Texts

/// Days and hours as readers of a language write them.
public enum DateText {
  /// The day in figures: `19/11/2026`, in both languages.
  public static func short(_ day: CivilDay) -> String {
    let (year, month, date) = day.components
    return "\(twoDigits(date))/\(twoDigits(month))/\(year)"
  }

  /// The day in words: `jeudi 19 novembre 2026`, `Thursday 19 November 2026`.
  public static func long(_ day: CivilDay, _ language: Language) -> String {
    "\(weekdayAndDate(day, language)) \(day.components.year)"
  }

  /// The day in words without its year: `jeudi 12 novembre`.
  public static func weekdayAndDate(_ day: CivilDay, _ language: Language) -> String {
    let (_, month, date) = day.components
    let weekday = weekdays(language)[(day.isoWeekday - 1) % 7]
    let number = date == 1 ? language.say(.firstOfTheMonth) : String(date)
    return "\(weekday) \(number) \(months(language)[(month - 1) % 12])"
  }

  /// A period in words, with its article: « le jeudi 19 novembre 2026 », « octobre 2026 ».
  public static func long(_ period: Period, _ language: Language) -> String {
    let (first, last) = (period.days.lowerBound, period.days.upperBound)
    switch period.kind {
    case .day: return long(first, language)
    case .month: return monthAndYear(first, language)
    case .week:
      let range = range(first, last, language)
      return language.say(.dateTextWeek2, period.isoWeek.week, range)
    case .days: return range(first, last, language)
    }
  }

  /// The month and its year: `octobre 2026`.
  public static func monthAndYear(_ day: CivilDay, _ language: Language) -> String {
    "\(month(day, language)) \(day.components.year)"
  }

  /// The month of a day: `octobre`, `October`.
  public static func month(_ day: CivilDay, _ language: Language) -> String {
    months(language)[(day.components.month - 1) % 12]
  }

  /// The period that figures in brackets are of: `jeudi 12 novembre`, `semaine 46`, `septembre`.
  static func compared(_ period: Period, _ language: Language) -> String {
    switch period.kind {
    case .day: return weekdayAndDate(period.days.lowerBound, language)
    case .month: return monthAndYear(period.days.lowerBound, language)
    case .week:
      let week = period.isoWeek.week
      return language.say(.dateTextWeek, week)
    case .days: return range(period.days.lowerBound, period.days.upperBound, language)
    }
  }

  private static func range(
    _ first: CivilDay, _ last: CivilDay, _ language: Language
  ) -> String {
    language.say(.fromTo, short(first), short(last))
  }

  /// The hour of an instant: `14 h`, `14:00`; with `été` or `hiver` when the clock shows it twice.
  public static func hour(
    _ instant: Timestamp, zone: CivilZone, _ language: Language
  ) -> String {
    let time = zone.civilTime(at: instant)
    let text = hour(time.hour, language)
    let before = zone.civilTime(at: instant.adding(seconds: -3600))
    let after = zone.civilTime(at: instant.adding(seconds: 3600))
    if after.hour == time.hour { return text + language.say(.summer) }
    if before.hour == time.hour { return text + language.say(.winter) }
    return text
  }

  /// An hour of the wall clock, 0 to 24: `14 h`, `14:00`.
  public static func hour(_ hour: Int, _ language: Language) -> String {
    language.say(.wholeHour, hour)
  }

  /// The zone in words: `heure de Paris`, `Paris time`.
  public static func zone(_ zone: CivilZone, _ language: Language) -> String {
    guard zone.name != "UTC" else { return "UTC" }
    let place = zone.name.split(separator: "/").last.map(String.init) ?? zone.name
    let name =
      switch place {
      case "Guadeloupe": language.say(.guadeloupe)
      case "Martinique": language.say(.martinique)
      case "Reunion": language.say(.reunion)
      case "Noumea": language.say(.noumea)
      case "Wallis": language.say(.wallisAndFutuna)
      case "St_Barthelemy": language.say(.saintBarthelemy)
      case "Marigot": language.say(.saintMartin)
      default: place
      }
    return language.say(.timeOfPlace, name)
  }

  private static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : String(value)
  }

  private static func weekdays(_ language: Language) -> [String] {
    [
      language.say(.monday), language.say(.tuesday), language.say(.wednesday),
      language.say(.thursday), language.say(.friday), language.say(.saturday),
      language.say(.sunday),
    ]
  }

  private static func months(_ language: Language) -> [String] {
    [
      language.say(.january), language.say(.february), language.say(.march), language.say(.april),
      language.say(.may), language.say(.june), language.say(.july), language.say(.august),
      language.say(.september), language.say(.october), language.say(.november),
      language.say(.december),
    ]
  }
}
