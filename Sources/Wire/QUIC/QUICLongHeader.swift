/// The header of a packet with a long header, up to what is protected (RFC 9000, section 17.2).
///
/// ```
/// Header Form (1) = 1, Fixed Bit (1), Long Packet Type (2), Type-Specific Bits (4),
/// Version (32),
/// Destination Connection ID Length (8), Destination Connection ID (0..160),
/// Source Connection ID Length (8), Source Connection ID (0..160),
/// [Initial: Token Length (i), Token (..),]
/// [Initial, 0-RTT, Handshake: Length (i),] ...
/// ```
///
/// The fixed bit is not looked at: a client that greases it means the same (RFC 9287, section 3).
public struct QUICLongHeader: Hashable, Sendable {
  /// The version.
  public var version: QUICVersion
  /// How Initial packets of this version are protected.
  public var protection: InitialProtection
  /// What the packet is.
  public var type: QUICPacketType
  /// Whom the packet is for.
  public var destination: QUICConnectionID
  /// Whom an answer is for.
  public var source: QUICConnectionID
  /// The header without the packet number, in bytes.
  public var length: Int
  /// What follows the header, in bytes: the packet number, the payload and its tag.
  public var payloadLength: Int

  /// Whether a datagram begins with a long header of a version that is read.
  public static func isLikely(_ datagram: Span<UInt8>) -> Bool {
    guard datagram.count >= 7, datagram[0] & 0x80 != 0 else { return false }
    return version(of: datagram).protection != nil
  }

  /// Whether a datagram begins with a long header of a version that is known and not read, or that
  /// was made up to keep servers tolerant.
  ///
  /// What follows the version is looked at too, since media streams and other protocols have the
  /// first bit set: the two identifiers must be of a legal length and lie inside the datagram
  /// (RFC 8999, section 5.1).
  public static func isUnread(_ datagram: Span<UInt8>) -> Bool {
    guard datagram.count >= 7, datagram[0] & 0x80 != 0 else { return false }
    let version = version(of: datagram)
    guard version.isUnread || version.isReserved else { return false }
    // Google's versions before 50 write both lengths into one byte.
    if version.hasPackedLengths { return true }
    let first = Int(datagram[5])
    guard first <= QUICConnectionID.longest, datagram.count > 6 + first else { return false }
    let second = Int(datagram[6 + first])
    return second <= QUICConnectionID.longest && datagram.count >= 7 + first + second
  }

  /// The version that a long header of at least 5 bytes names.
  public static func version(of packet: Span<UInt8>) -> QUICVersion {
    guard packet.count >= 5 else { return .negotiation }
    return QUICVersion(
      rawValue: UInt32(packet[1]) << 24 | UInt32(packet[2]) << 16 | UInt32(packet[3]) << 8
        | UInt32(packet[4]))
  }

  /// Reads the header of the next packet of a datagram; the reader then stands at the packet number.
  ///
  /// A packet never reaches past its datagram: one whose length says so was cut, or is none.
  public init(parsing reader: inout ByteReader) throws(WireError) {
    let start = reader.offset
    let first = try reader.readUInt8()
    guard first & 0x80 != 0 else { throw reader.error(.badValue) }
    version = QUICVersion(rawValue: try reader.readUInt32())
    guard let protection = version.protection else { throw reader.error(.badVersion) }
    self.protection = protection
    type = QUICPacketType(firstByte: first, protection: protection)
    destination = try Self.readConnectionID(&reader)
    source = try Self.readConnectionID(&reader)
    switch type {
    case .initial:
      try reader.skip(try reader.readVarint(upTo: Self.longestDatagram))
      payloadLength = try reader.readVarint(upTo: Self.longestDatagram)
    case .zeroRTT, .handshake: payloadLength = try reader.readVarint(upTo: Self.longestDatagram)
    // A Retry has no length: it fills its datagram (section 17.2.5).
    case .retry: payloadLength = reader.remaining
    }
    guard payloadLength <= reader.remaining else { throw reader.error(.truncated) }
    length = reader.offset - start
  }

  /// More than a UDP datagram can hold: no length inside one is larger.
  static let longestDatagram = 0xffff

  private static func readConnectionID(
    _ reader: inout ByteReader
  ) throws(WireError) -> QUICConnectionID {
    let count = Int(try reader.readUInt8())
    guard count <= QUICConnectionID.longest else { throw reader.error(.badLength) }
    return QUICConnectionID(try reader.take(count))
  }
}
