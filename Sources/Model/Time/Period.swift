/// A run of local days: one day, a week, a month, or days of one's choice.
public struct Period: Hashable, Sendable {
  /// What a period is on the calendar.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One local day.
    case day
    /// Monday to Sunday (ISO 8601).
    case week
    /// A calendar month.
    case month
    /// From one day to another.
    case days
  }

  /// What it is on the calendar.
  public let kind: Kind
  /// Its days, both ends included.
  public let days: ClosedRange<CivilDay>

  /// That day.
  public init(_ day: CivilDay) {
    kind = .day
    days = day...day
  }

  /// The week that holds that day; the calendar's first and last weeks are cut at its ends.
  public init(weekOf day: CivilDay) {
    let monday = day.adding(days: 1 - day.isoWeekday)
    kind = .week
    days = monday...monday.adding(days: 6)
  }

  /// The month that holds that day.
  public init(monthOf day: CivilDay) {
    let first = day.adding(days: 1 - day.components.day)
    // 31 days after its first day lies in the next month, whose first days are counted off again;
    // December 9999 has none, and ends where the calendar ends.
    let later = first.adding(days: 31)
    let isLast = later.components.month == first.components.month
    kind = .month
    days = first...(isLast ? later : later.adding(days: -later.components.day))
  }

  /// The days from the first to the last; nil when the last comes before the first. A missing end
  /// is that of the calendar.
  public init?(from first: CivilDay?, to last: CivilDay?) {
    let first = first ?? CivilDay(daysSinceEpoch: .min)
    let last = last ?? CivilDay(daysSinceEpoch: .max)
    guard first <= last else { return nil }
    kind = first == last ? .day : .days
    days = first...last
  }

  /// Those days: one day, or days of one's choice.
  public init(_ days: ClosedRange<CivilDay>) {
    kind = days.lowerBound == days.upperBound ? .day : .days
    self.days = days
  }

  /// A period written `2026-11-22`, `2026-W47` (ISO 8601 week) or `2026-11`; nil for any other text.
  public init?(iso text: some StringProtocol) {
    if let day = CivilDay(iso: text) {
      self.init(day)
    } else if let first = CivilDay(iso: "\(text)-01") {
      self.init(monthOf: first)
    } else {
      self.init(isoWeek: text)
    }
  }

  private init?(isoWeek text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[5] == UInt8(ascii: "W"), bytes[4] == UInt8(ascii: "-"),
      let tens = Self.digit(bytes[6]), let ones = Self.digit(bytes[7]),
      // 4 January is always in the first week (ISO 8601).
      let anchor = CivilDay(iso: String(decoding: bytes[..<4], as: UTF8.self) + "-01-04")
    else { return nil }
    let number = tens * 10 + ones
    // The first Thursday of the year, and as many weeks on: a week belongs to its Thursday's year.
    let thursday = anchor.adding(days: 4 - anchor.isoWeekday + 7 * (number - 1))
    guard number >= 1, number <= 53, thursday.components.year == anchor.components.year else {
      return nil
    }
    self.init(weekOf: thursday)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 0x30 : nil
  }

  /// The ISO 8601 year and number of the week that holds the first day.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = days.lowerBound.adding(days: 4 - days.lowerBound.isoWeekday)
    let year = thursday.components.year
    let start = CivilDay(year: year, month: 1, day: 1) ?? thursday
    return (year, (thursday.daysSinceEpoch - start.daysSinceEpoch) / 7 + 1)
  }

  /// The period in a file's name: `2026-11-19`, `2026-W47`, `2026-11`, `2026-11-02_2026-11-08`.
  public var fileName: String { String(description.map { $0 == "/" ? "_" : $0 }) }

  /// The period of the same kind before this one: the same day of the week before, the week or the
  /// month before; nil for days of one's choice.
  public var previous: Period? {
    let first = days.lowerBound
    return switch kind {
    case .day: Period(first.adding(days: -7))
    case .week: Period(weekOf: first.adding(days: -7))
    case .month: Period(monthOf: first.adding(days: -1))
    case .days: nil
    }
  }

  /// Number of its days.
  public var count: Int { days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch + 1 }
}

extension Period: CustomStringConvertible {
  /// `2026-11-22`, `2026-W47`, `2026-11`, or both ends with a solidus between (ISO 8601); an end that
  /// is the calendar's is open, `..` (ISO 8601-2).
  public var description: String {
    switch kind {
    case .day: return days.lowerBound.description
    case .week:
      let (year, week) = isoWeek
      return "\(padded(year, to: 4))-W\(padded(week, to: 2))"
    case .month:
      return String(days.lowerBound.description.prefix(7))
    case .days:
      let first = days.lowerBound == CivilDay(daysSinceEpoch: .min) ? ".." : "\(days.lowerBound)"
      let last = days.upperBound == CivilDay(daysSinceEpoch: .max) ? ".." : "\(days.upperBound)"
      return "\(first)/\(last)"
    }
  }
}
