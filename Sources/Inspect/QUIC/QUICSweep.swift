import Model

/// Goes round the table of connections by packet time: the end of a QUIC connection cannot be seen,
/// so what it sent is reported when it has been silent for a while.
struct QUICSweep {
  /// Silence after which a connection is thought to be over or idle, in seconds; most
  /// implementations give up after 30 (RFC 9000, section 10.1).
  private static let silence: Int64 = 30
  /// Seconds that one round takes.
  private static let round = 32

  private var second: Int64 = .min
  private var next = 0

  /// The places to look at now: some once a second, none in between.
  mutating func places(at time: Timestamp, of capacity: Int) -> Range<Int> {
    let now = time.seconds
    // Clocks that differ by a little must not make it walk for each packet.
    guard now > second || second &- now > Self.silence else { return 0..<0 }
    second = now
    if next >= capacity { next = 0 }
    let start = next
    next = min(start + max(capacity / Self.round, 1), capacity)
    return start..<next
  }

  /// Whether nothing came since that second.
  static func isSilent(since lastSeen: UInt32, at time: Timestamp) -> Bool {
    time.seconds > Int64(lastSeen) + silence
  }
}
