/// The header of a TCP segment (RFC 9293, section 3.1).
public struct TCPHeader: Hashable, Sendable {
  /// The sender's port.
  public var sourcePort: UInt16
  /// The receiver's port.
  public var destinationPort: UInt16
  /// The number of the first byte of the payload; of the SYN itself, when that flag is set.
  public var sequence: UInt32
  /// The number of the next byte that the sender expects.
  public var acknowledgement: UInt32
  /// The control bits.
  public var flags: TCPFlags
  /// The header with its options, in bytes.
  public var length: Int

  /// Reads the header at the start of an IP payload.
  public init(parsing payload: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(payload, layer: .tcp)
    sourcePort = try reader.readUInt16()
    destinationPort = try reader.readUInt16()
    sequence = try reader.readUInt32()
    acknowledgement = try reader.readUInt32()
    let offsetAndReserved = try reader.readUInt8()
    flags = TCPFlags(rawValue: try reader.readUInt8())
    length = Int(offsetAndReserved >> 4) * 4
    guard length >= 20 else { throw reader.error(.badLength) }
    // Window, checksum and urgent pointer, then the options.
    try reader.skip(length - 14)
  }
}
