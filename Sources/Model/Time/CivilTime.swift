/// A wall-clock reading: a day, a time of day and the offset from UTC that was in force.
///
/// The offset keeps the two readings of 02:30 apart on the day when clocks go back.
public struct CivilTime: Hashable, Sendable {
  /// The local day.
  public let day: CivilDay
  /// Hour of the wall clock, 0 to 23.
  public let hour: Int
  /// Minute, 0 to 59.
  public let minute: Int
  /// Second, 0 to 59.
  public let second: Int
  /// Seconds east of UTC.
  public let offset: Int

  /// A reading from its parts; they are not checked against each other.
  public init(day: CivilDay, hour: Int, minute: Int, second: Int, offset: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }
}

extension CivilTime: CustomStringConvertible {
  /// ISO 8601 with offset: `2026-11-19T14:05:09+01:00`.
  public var description: String {
    let sign = offset < 0 ? "-" : "+"
    let minutes = Int(clamping: offset.magnitude) / 60
    return "\(day)T\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
      + "\(sign)\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}
