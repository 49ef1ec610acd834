import Model

extension IPHeader {
  /// Extension headers of one packet: each may occur once, destination options twice (RFC 8200,
  /// section 4.1).
  public static let mostExtensionHeaders = 8

  /// Reads an IPv6 header and its extension headers (RFC 8200, sections 3 and 4).
  init(v6 packet: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(packet, layer: .ipv6)
    let first = try reader.readUInt32()
    guard first >> 28 == 6 else { throw reader.error(.badVersion) }
    let declared = Int(try reader.readUInt16())
    var next = try reader.readUInt8()
    try reader.skip(1)
    let source = IPAddress(v6High: try reader.readUInt64(), low: try reader.readUInt64())
    let destination = IPAddress(v6High: try reader.readUInt64(), low: try reader.readUInt64())
    // A payload length of 0 is a jumbogram (RFC 2675) or a packet made large by receive offload.
    let total = declared == 0 ? reader.remaining : declared
    var fragmented = false
    var headers = 0
    chain: while true {
      switch next {
      // Hop-by-hop, routing, destination options, mobility, host identity, shim6.
      case 0, 43, 60, 135, 139, 140:
        next = try reader.readUInt8()
        let units = Int(try reader.readUInt8())
        try reader.skip(6 + units * 8)
      // Authentication header: length in 4-byte units minus 2 (RFC 4302, section 2.2).
      case 51:
        next = try reader.readUInt8()
        let units = Int(try reader.readUInt8())
        try reader.skip(6 + units * 4)
      case 44:
        next = try reader.readUInt8()
        try reader.skip(1)
        let fragment = try reader.readUInt16()
        try reader.skip(4)
        // An atomic fragment is a whole packet (RFC 6946).
        if fragment & 0xfff9 != 0 {
          fragmented = true
          break chain
        }
      default: break chain
      }
      headers += 1
      guard headers <= Self.mostExtensionHeaders else { throw reader.error(.tooMany) }
    }
    guard reader.offset - 40 <= total else { throw reader.error(.badLength) }
    self.source = source
    self.destination = destination
    transport = TransportProtocol(rawValue: next)
    isFragment = fragmented
    length = reader.offset
    payloadLength = total - (reader.offset - 40)
  }
}
