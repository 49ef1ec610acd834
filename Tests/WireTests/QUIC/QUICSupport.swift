import Wire

/// The number of variable length at the start of those bytes, and how many bytes it has.
func varint(_ bytes: [UInt8], upTo largest: Int = .max) throws(WireError) -> (Int, Int) {
  var reader = ByteReader(bytes.span, layer: .quic)
  let value = try reader.readVarint(upTo: largest)
  return (value, reader.offset)
}

/// The header at the start of those bytes, and where the reader stands behind it.
func longHeader(_ bytes: [UInt8]) throws(WireError) -> (header: QUICLongHeader, offset: Int) {
  var reader = ByteReader(bytes.span, layer: .quic)
  let header = try QUICLongHeader(parsing: &reader)
  return (header, reader.offset)
}

/// A piece of the handshake with its bytes.
struct Piece: Equatable {
  var offset: Int
  var bytes: [UInt8]
}

/// The CRYPTO frames of a payload up to its end or first error.
func pieces(_ payload: [UInt8]) -> (pieces: [Piece], error: WireError?) {
  var reader = InitialFrameReader(payload.span)
  var found: [Piece] = []
  do throws(WireError) {
    while let frame = try reader.next() {
      found.append(Piece(offset: frame.offset, bytes: Array(payload[frame.data])))
    }
    return (found, nil)
  } catch {
    return (found, error)
  }
}

/// The identifier made of those bytes.
func identifier(_ bytes: [UInt8]) -> QUICConnectionID {
  QUICConnectionID(bytes.span)
}
