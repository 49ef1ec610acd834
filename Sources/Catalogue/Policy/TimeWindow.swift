public import Model

/// The hours of the wall clock and the days of the week in which a decision holds.
///
/// Wall-clock time: on the day when clocks go back, both readings of 02:30 are in or out together.
public struct TimeWindow: Hashable, Sendable {
  /// The first minute of the day that is in, 0 to 1439.
  public let start: Int
  /// The first minute of the day that is out again, 0 to 1440; at or before `start` it is that of
  /// the next day.
  public let end: Int
  /// The days on which it begins, 1 for Monday to 7 for Sunday.
  public let weekdays: Set<Int>

  /// Minutes of a day on the wall clock.
  static let minutesOfDay = 1440
  /// The whole week.
  static let everyDay: Set<Int> = [1, 2, 3, 4, 5, 6, 7]
  /// The words for the days, Monday first.
  static let dayWords = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The window of those hours, `08:00-18:00` (nil for whole days), on those days, such as
  /// `mon..fri` (none for the whole week); nil when one of the texts says neither.
  public init?(hours: String?, days: [String]) {
    guard let ends = hours.map({ Self.hours($0) }) ?? (0, Self.minutesOfDay) else { return nil }
    let numbers = days.map { Self.days($0) }
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    let weekdays = Set(numbers.flatMap { $0 ?? [] })
    self.init(
      start: ends.start, end: ends.end, weekdays: weekdays.isEmpty ? Self.everyDay : weekdays)
  }

  init(start: Int, end: Int, weekdays: Set<Int>) {
    self.start = start
    self.end = end
    self.weekdays = weekdays
  }

  /// The day on which the window began that this reading of the wall clock is in; nil outside.
  ///
  /// The hours after midnight of a window that crosses it belong to the day on which it began.
  public func beginning(before time: CivilTime) -> CivilDay? {
    let minute = time.hour * 60 + time.minute
    let crossesMidnight = end <= start
    let isAfterMidnight = crossesMidnight && minute < end
    guard isAfterMidnight || (minute >= start && (crossesMidnight || minute < end)) else {
      return nil
    }
    let day = isAfterMidnight ? time.day.adding(days: -1) : time.day
    return weekdays.contains(day.isoWeekday) ? day : nil
  }

  /// Whether it leaves nothing out, as if there were none.
  public var isAlways: Bool { hours == nil && days == nil }

  /// The hours as the policy writes them, `08:00-18:00`; nil for whole days.
  public var hours: String? {
    start == 0 && end == Self.minutesOfDay ? nil : "\(Self.clock(start))-\(Self.clock(end))"
  }

  /// The words of the days as the policy writes them; nil for the whole week.
  public var days: [String]? {
    weekdays == Self.everyDay
      ? nil : Self.dayWords.enumerated().filter { weekdays.contains($0.offset + 1) }.map(\.element)
  }

  /// The minutes of `08:00-18:00`; nil for another text, or for hours that begin where they end.
  static func hours(_ text: String) -> (start: Int, end: Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = minute(parts[0]), let end = minute(parts[1]),
      start < minutesOfDay, start != end
    else { return nil }
    return (start, end == 0 ? minutesOfDay : end)
  }

  /// The days of `mon` or `mon..fri`, which may go over the end of the week; nil for another text.
  static func days(_ text: String) -> [Int]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let ends = parts.count == 3 && parts[1].isEmpty ? [parts[0], parts[2]] : parts
    let numbers = ends.compactMap { dayWords.firstIndex(of: String($0)) }
    guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last,
      numbers.count == 1 || parts.count == 3
    else { return nil }
    let length = (last - first + 7) % 7
    return (0...length).map { (first + $0) % 7 + 1 }
  }

  /// The minute of `08:00`, 0 to 1440.
  private static func minute(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
    let digits = [0, 1, 3, 4].map { Int(bytes[$0]) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
    return hour * 60 + minute
  }

  private static func clock(_ minute: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}
