/// The header of a UDP datagram (RFC 768).
public struct UDPHeader: Hashable, Sendable {
  /// The sender's port.
  public var sourcePort: UInt16
  /// The receiver's port.
  public var destinationPort: UInt16
  /// The payload's length by the header, in bytes.
  public var payloadLength: Int

  /// The header's length in bytes.
  public static let length = 8

  /// Reads the header at the start of an IP payload of `ipPayloadLength` bytes.
  public init(parsing payload: Span<UInt8>, ipPayloadLength: Int) throws(WireError) {
    var reader = ByteReader(payload, layer: .udp)
    sourcePort = try reader.readUInt16()
    destinationPort = try reader.readUInt16()
    let length = Int(try reader.readUInt16())
    try reader.skip(2)
    // A length of 0 means "to the end" in packets made large by offload (RFC 2675, section 4).
    guard length == 0 || length >= Self.length else { throw reader.error(.badLength) }
    let available = max(ipPayloadLength - Self.length, 0)
    payloadLength = length == 0 ? available : min(length - Self.length, available)
  }
}
