import QUICInitial
import TestSupport
import Wire

/// What came out of an Initial, as values that tests can compare.
struct Opening {
  struct Piece: Equatable {
    var offset: Int
    var bytes: [UInt8]
  }

  var header: QUICLongHeader
  var packetNumber: UInt64
  var pieces: [Piece] = []
}

/// The tag of a packet was wrong under the keys that were tried.
struct NotOpened: Error {}

/// Opens the packet at the start of a datagram with the keys of one side.
func open(
  _ datagram: [UInt8], _ side: QUICSide, _ connectionID: [UInt8], after largest: UInt64? = nil
) throws -> Opening {
  var reader = ByteReader(datagram.span, layer: .quic)
  let header = try QUICLongHeader(parsing: &reader)
  let packet = try ProtectedInitial(header, in: datagram.span, at: 0)
  var opener = InitialOpener()
  let keys = opener.keys(of: side, for: QUICConnectionID(connectionID.span), header.protection)
  guard let opened = opener.open(packet, with: keys, after: largest) else { throw NotOpened() }
  var result = Opening(header: header, packetNumber: opened.packetNumber)
  var frames = opened.frames
  while let frame = try frames.next() {
    let bytes = opened.bytes(of: frame)
    result.pieces.append(.init(offset: frame.offset, bytes: bytes.indices.map { bytes[$0] }))
  }
  return result
}

/// The identifier made of those bytes.
func identifier(_ bytes: [UInt8]) -> QUICConnectionID {
  QUICConnectionID(bytes.span)
}
