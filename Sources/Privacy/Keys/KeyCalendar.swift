public import Model

/// When one key ends and the next begins, in local time.
public struct KeyCalendar: Hashable, Sendable {
  /// The longest period: a quarter, after which linking a poste's rows says too much (requirement P18).
  public static let longest = 92

  /// The local time that cuts days.
  public let zone: CivilZone
  /// Days of a period; nil for calendar months.
  public let days: Int?

  /// Calendar months in that zone.
  public static func months(in zone: CivilZone) -> KeyCalendar {
    KeyCalendar(zone: zone, days: nil)
  }

  /// Periods of 1 to 90 days, counted from 1970-01-01; nil outside these bounds.
  public static func periods(of days: Int, in zone: CivilZone) -> KeyCalendar? {
    (1...90).contains(days) ? KeyCalendar(zone: zone, days: days) : nil
  }

  private init(zone: CivilZone, days: Int?) {
    self.zone = zone
    self.days = days
  }

  /// The period that holds that instant.
  public func period(holding instant: Timestamp) -> KeyPeriod {
    let day = zone.day(of: instant)
    guard let days else {
      let (_, month, number) = day.components
      let first = day.adding(days: 1 - number)
      // Thirty-one days after its first is in the next month; the end of the calendar ends it too.
      let next = first.adding(days: 31)
      let length =
        next.components.month == month ? 31 : 31 - (next.components.day - 1)
      return KeyPeriod(first: first, days: length)
    }
    let offset = day.daysSinceEpoch % days
    return KeyPeriod(first: day.adding(days: -(offset < 0 ? offset + days : offset)), days: days)
  }

  /// The period that follows `former` and holds that instant: no day belongs to both.
  func period(holding instant: Timestamp, after former: KeyPeriod) -> KeyPeriod {
    let plain = period(holding: instant)
    guard plain.first < former.end else { return plain }
    let overlap = former.end.daysSinceEpoch - plain.first.daysSinceEpoch
    return KeyPeriod(first: former.end, days: plain.days - overlap)
  }
}
