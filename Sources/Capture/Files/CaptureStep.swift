import Model

/// What a decoder made of the bytes before it.
enum CaptureStep: Hashable {
  /// A packet, whole in the window.
  case packet(PacketRecord)
  /// So many bytes without a packet are to be passed over; they may reach beyond the window.
  case skip(Int)
  /// At least so many bytes must be in the window before the next step.
  case wants(Int)
  /// The bytes are no valid record.
  case fault(CaptureFault)
}

/// A packet's place in the window and what its record says.
struct PacketRecord: Hashable {
  /// When the packet was seen.
  var time: Timestamp
  /// The link type of its file or interface.
  var link: LinkType
  /// Bytes on the wire.
  var wireLength: Int
  /// Where the packet's bytes begin, counted from the window's start.
  var dataOffset: Int
  /// How many there are.
  var dataLength: Int
  /// The length of the whole record.
  var length: Int
}
