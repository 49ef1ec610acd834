/// Finds the CRYPTO frames in the payload of an Initial packet and passes over the others by their
/// true length (RFC 9000, sections 12.4 and 19).
///
/// An Initial may hold PADDING, PING, ACK, CRYPTO and CONNECTION_CLOSE (section 17.2.2). Any other
/// frame is an error, and where it ends is not known: what was found before it counts.
public struct InitialFrameReader: ~Copyable, ~Escapable {
  private var reader: ByteReader

  /// The largest offset of a stream, 2^62 - 1 (section 19.6).
  private static let largestOffset = 0x3fff_ffff_ffff_ffff

  /// A reader of that payload.
  @_lifetime(copy payload)
  public init(_ payload: Span<UInt8>) {
    reader = ByteReader(payload, layer: .quic)
  }

  /// The next CRYPTO frame; nil at the end of the payload.
  public mutating func next() throws(WireError) -> CryptoFrame? {
    while let first = reader.peek() {
      if first == 0 {
        try reader.skip(1)
        continue
      }
      switch try reader.readVarint(upTo: Self.largestOffset) {
      case 0x00, 0x01: continue
      case 0x02: try skipACK(hasECN: false)
      case 0x03: try skipACK(hasECN: true)
      case 0x06: return try readCrypto()
      case 0x1c: try skipConnectionClose()
      default: throw reader.error(.badValue)
      }
    }
    return nil
  }

  private mutating func readCrypto() throws(WireError) -> CryptoFrame {
    let offset = try reader.readVarint(upTo: Self.largestOffset)
    let length = try reader.readVarint(upTo: QUICLongHeader.longestDatagram)
    let start = reader.offset
    try reader.skip(length)
    return CryptoFrame(offset: offset, data: start..<(start + length))
  }

  /// Largest Acknowledged, ACK Delay, ACK Range Count, First ACK Range, then a Gap and a length for
  /// each range, then three counts of ECN (section 19.3).
  private mutating func skipACK(hasECN: Bool) throws(WireError) {
    try reader.skipVarint()
    try reader.skipVarint()
    // Each range has at least 2 bytes.
    let ranges = try reader.readVarint(upTo: reader.remaining / 2)
    try reader.skipVarint()
    for _ in 0..<(ranges * 2) { try reader.skipVarint() }
    guard hasECN else { return }
    for _ in 0..<3 { try reader.skipVarint() }
  }

  /// Error Code, Frame Type, Reason Phrase (section 19.19).
  private mutating func skipConnectionClose() throws(WireError) {
    try reader.skipVarint()
    try reader.skipVarint()
    try reader.skip(try reader.readVarint(upTo: QUICLongHeader.longestDatagram))
  }
}
