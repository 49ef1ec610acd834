import Model

/// What time it is by the packets, the only clock of the line.
///
/// It never goes back, and a jump of more than a day is believed only when 100 packets in a row
/// agree: one damaged time must not end every session.
struct PacketClock {
  /// A jump that needs agreement.
  static let longestStep: Int64 = 86_400 * Timestamp.nanosecondsPerSecond
  /// Packets that must agree.
  static let witnesses = 100

  private(set) var now: Timestamp?
  private var agreeing = 0
  private var jump = Timestamp(nanoseconds: 0)

  /// Takes note of a packet's time and returns what time it is now.
  ///
  /// The first packet of another file is believed at once: files of different days are read in one
  /// call.
  mutating func advance(to time: Timestamp, startsFile: Bool = false) -> Timestamp {
    guard let current = now, !(startsFile && time > current) else {
      now = time
      agreeing = 0
      return time
    }
    if time <= current {
      // Late packets are normal; a clock that started in the far future is not, and is left in the
      // same way as it is entered.
      guard current.nanoseconds(since: time) > Self.longestStep else {
        agreeing = 0
        return current
      }
    } else if time.nanoseconds(since: current) <= Self.longestStep {
      agreeing = 0
      now = time
      return time
    }
    return consider(time, instead: current)
  }

  private mutating func consider(_ time: Timestamp, instead current: Timestamp) -> Timestamp {
    let distance = time.nanoseconds(since: jump)
    let agrees = distance >= -Self.longestStep && distance <= Self.longestStep
    agreeing = agreeing > 0 && agrees ? agreeing + 1 : 1
    jump = time
    guard agreeing >= Self.witnesses else { return current }
    agreeing = 0
    now = time
    return time
  }
}
