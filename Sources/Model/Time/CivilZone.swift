/// The local time of a French territory: a standard offset and, in Europe, summer time.
///
/// The rule of Directive 2000/84/EC is computed and not read from the machine, so that a replay
/// gives the same days everywhere. Dates before 1996 are given the same rule, which was not in
/// force then.
public struct CivilZone: Hashable, Sendable {
  /// The zone's name in the IANA database.
  public let name: String
  /// Seconds east of UTC outside summer time.
  public let standardOffset: Int
  /// Whether clocks go forward one hour between the last Sundays of March and October.
  public let hasSummerTime: Bool

  /// Metropolitan France.
  public static let paris = CivilZone(
    name: "Europe/Paris", standardOffset: 3600, hasSummerTime: true)

  /// The zones of French local governments, by IANA name.
  public static let all: [CivilZone] = [
    .paris,
    fixed("America/Guadeloupe", hours: -4), fixed("America/Martinique", hours: -4),
    fixed("America/Cayenne", hours: -3), fixed("Indian/Reunion", hours: 4),
    fixed("Indian/Mayotte", hours: 3), fixed("Pacific/Noumea", hours: 11),
    fixed("Pacific/Tahiti", hours: -10), fixed("Pacific/Wallis", hours: 12),
    fixed("America/St_Barthelemy", hours: -4), fixed("America/Marigot", hours: -4),
    fixed("UTC", hours: 0),
  ]

  /// The zone of that IANA name; nil when it is none of `all`.
  public init?(named name: String) {
    guard let zone = Self.all.first(where: { $0.name == name }) else { return nil }
    self = zone
  }

  private init(name: String, standardOffset: Int, hasSummerTime: Bool) {
    self.name = name
    self.standardOffset = standardOffset
    self.hasSummerTime = hasSummerTime
  }

  private static func fixed(_ name: String, hours: Int) -> CivilZone {
    CivilZone(name: name, standardOffset: hours * 3600, hasSummerTime: false)
  }

  /// Seconds east of UTC at that instant.
  public func offset(at instant: Timestamp) -> Int {
    guard hasSummerTime else { return standardOffset }
    let seconds = instant.seconds
    let year = CivilDay(daysSinceEpoch: Self.floorDivide(seconds, by: 86_400)).components.year
    // Both changes happen at 01:00 UTC (Directive 2000/84/EC, articles 2 and 3).
    let start = Self.lastSunday(of: 3, year: year) * 86_400 + 3600
    let end = Self.lastSunday(of: 10, year: year) * 86_400 + 3600
    return seconds >= start && seconds < end ? standardOffset + 3600 : standardOffset
  }

  /// The wall-clock reading at that instant.
  public func civilTime(at instant: Timestamp) -> CivilTime {
    let offset = offset(at: instant)
    let local = instant.seconds + Int64(offset)
    let day = Self.floorDivide(local, by: 86_400)
    let second = Int(local - Int64(day) * 86_400)
    return CivilTime(
      day: CivilDay(daysSinceEpoch: day), hour: second / 3600, minute: second / 60 % 60,
      second: second % 60, offset: offset)
  }

  /// The local day that holds that instant.
  public func day(of instant: Timestamp) -> CivilDay {
    civilTime(at: instant).day
  }

  /// The first instant of that local day: [start, start of the next day[ has 23, 24 or 25 hours.
  public func start(of day: CivilDay) -> Timestamp {
    let midnight = Int64(day.daysSinceEpoch) * 86_400
    let guess = Timestamp(seconds: midnight - Int64(standardOffset))
    // In summer the day begins one hour earlier in UTC; no change ever happens near midnight.
    return Timestamp(seconds: midnight - Int64(offset(at: guess)))
  }

  /// A period in time, from the start of its first day to that of the day after its last.
  public func range(of period: Period) -> Range<Timestamp> {
    let start = start(of: period.days.lowerBound)
    return start..<max(start, self.start(of: period.days.upperBound.adding(days: 1)))
  }

  /// The start of the local hour that holds that instant.
  public func startOfHour(_ instant: Timestamp) -> Timestamp {
    let local = instant.seconds + Int64(offset(at: instant))
    let hour = Int64(Self.floorDivide(local, by: 3600))
    return Timestamp(seconds: hour * 3600 - Int64(offset(at: instant)))
  }

  private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int {
    let quotient = value / divisor
    return Int(value % divisor < 0 ? quotient - 1 : quotient)
  }

  /// Days since the epoch of the last Sunday of a 31-day month.
  private static func lastSunday(of month: Int, year: Int) -> Int64 {
    guard let last = CivilDay(year: year, month: month, day: 31) else { return 0 }
    return Int64(last.daysSinceEpoch - last.isoWeekday % 7)
  }
}
