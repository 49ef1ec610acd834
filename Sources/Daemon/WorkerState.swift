import Capture
import Model

/// What a capture worker says of itself, copied once a second.
struct WorkerState: Sendable {
  /// Whether the interface is open.
  var isListening = false
  /// Why it is not; nil before the first attempt.
  var trouble: LiveError?
  /// What became of packets on the way to the program.
  var capture = LiveCounters()
  /// Packets read.
  var packets: UInt64 = 0
  /// When packets were last read; nil before the first one.
  var lastPacket: Timestamp?
  /// Names read in DNS.
  var dnsNames: UInt64 = 0
  /// Names read in hellos and requests of connections.
  var connectionNames: UInt64 = 0
  /// Observations that matched a rule.
  var matches: UInt64 = 0
  /// How often the interface was opened.
  var openings: UInt64 = 0
}
