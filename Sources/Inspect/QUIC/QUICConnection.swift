import Model
import Wire

/// One QUIC connection, from its client's first Initial that could be opened.
struct QUICConnection {
  /// The two ends of the packet that it began with.
  var ends: FlowEnds
  /// Whether the client is the smaller end.
  var clientIsLow: Bool
  /// How far the reading of the client's handshake has come.
  var phase = Flow.Phase.reading
  /// The innermost VLAN of the client's first packet.
  var vlan: UInt16
  /// What the client's first Initial was sent to: the keys come from it.
  var firstID: QUICConnectionID
  /// What the client calls the connection; it stays the same during the handshake.
  var clientID: QUICConnectionID
  /// What the server calls it, once it has answered.
  var serverID = QUICConnectionID.empty
  /// The largest packet number of the client's Initials.
  var largestPacket: UInt64 = 0
  /// The buffer that holds the parts of its hello; -1 without one.
  var buffer: Int32 = -1
  /// What the caller remembers of it; 0 when nothing.
  var tag: UInt32 = 0
  /// When its last packet came, in seconds of packet time.
  var lastSeen: UInt32 = 0
  /// What its hello is known again by; 0 before it was read.
  var helloMark: UInt64 = 0
  /// Parts of the last four packets that were counted, to know the same packet mirrored twice.
  var recentSamples = SIMD4<UInt64>()
  /// What was sent, and the evidence.
  var detail = FlowDetail()

  /// The connection as seen from its client.
  var key: FlowKey { ends.key(clientIsLow: clientIsLow, transport: .udp) }

  /// Which connection should give its place to a newer one first: those from which nothing is
  /// expected, then those whose hello is not whole, then those that somebody marked.
  var worth: UInt8 {
    if tag != 0 { return 2 }
    return phase == .done ? 0 : 1
  }
}
