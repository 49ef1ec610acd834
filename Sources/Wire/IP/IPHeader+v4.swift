import Model

extension IPHeader {
  /// Reads an IPv4 header (RFC 791, section 3.1).
  ///
  /// ```
  /// |Version|  IHL  |Type of Service|          Total Length         |
  /// |         Identification        |Flags|      Fragment Offset    |
  /// |  Time to Live |    Protocol   |         Header Checksum       |
  /// |                       Source Address                          |
  /// |                    Destination Address                        |
  /// ```
  @inline(__always)
  init(v4 packet: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(packet, layer: .ipv4)
    let first = try reader.readUInt8()
    guard first >> 4 == 4 else { throw reader.error(.badVersion) }
    let headerLength = Int(first & 0x0f) * 4
    guard headerLength >= 20 else { throw reader.error(.badLength) }
    try reader.skip(1)
    let totalLength = Int(try reader.readUInt16())
    try reader.skip(2)
    let fragment = try reader.readUInt16()
    try reader.skip(1)
    let transport = TransportProtocol(rawValue: try reader.readUInt8())
    try reader.skip(2)
    let source = IPAddress(v4: try reader.readUInt32())
    let destination = IPAddress(v4: try reader.readUInt32())
    try reader.skip(headerLength - 20)
    // A length of 0 is what a network card with receive offload writes for packets over 64 KiB.
    guard totalLength == 0 || totalLength >= headerLength else { throw reader.error(.badLength) }
    self.source = source
    self.destination = destination
    self.transport = transport
    // More Fragments, or an offset.
    isFragment = fragment & 0x3fff != 0
    length = headerLength
    payloadLength = totalLength == 0 ? reader.remaining : totalLength - headerLength
  }
}
