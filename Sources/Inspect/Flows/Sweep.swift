import Model

/// Goes round a table by packet time and finds what has been silent for too long: neither the end of
/// a QUIC connection nor a segment that will never come can be seen.
struct Sweep {
  /// Seconds that one round takes.
  private static let round = 32

  /// Silence after which nothing more is expected, in seconds.
  let silence: Int64
  private var second: Int64 = .min
  private var next = 0

  init(silence: Int64) {
    self.silence = silence
  }

  /// The places to look at now: some once a second, none in between.
  mutating func places(at time: Timestamp, of capacity: Int) -> Range<Int> {
    let now = time.seconds
    // Clocks that differ by a little must not make it walk for each packet.
    guard now > second || second &- now > silence else { return 0..<0 }
    second = now
    if next >= capacity { next = 0 }
    let start = next
    next = min(start + max(capacity / Self.round, 1), capacity)
    return start..<next
  }

  /// Whether nothing came since that second.
  func isSilent(since lastSeen: UInt32, at time: Timestamp) -> Bool {
    time.seconds > Int64(lastSeen) + silence
  }

  /// Begins anew.
  mutating func reset() {
    self = Sweep(silence: silence)
  }
}
