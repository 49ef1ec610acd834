extension LinkHeader {
  /// PPP: address and control field when they were not negotiated away, then the protocol (RFC 1661,
  /// sections 2 and 6.5; RFC 1662, section 3.1).
  init(ppp reader: inout ByteReader) throws(WireError) {
    if reader.peek() == 0xff, reader.peek(ahead: 1) == 0x03 { try reader.skip(2) }
    // A protocol number whose first byte is odd has been cut to that byte.
    let first = try reader.readUInt8()
    let number =
      first & 1 == 1 ? UInt16(first) : UInt16(first) << 8 | UInt16(try reader.readUInt8())
    switch number {
    case 0x0021: self.init(.ipv4, at: reader)
    case 0x0057: self.init(.ipv6, at: reader)
    case 0x0281: self.init(.mpls, at: reader)
    case 0x0283: self.init(.mplsMulticast, at: reader)
    default: self.init(.unread, at: reader)
    }
  }

  /// PPP in HDLC-like framing; Cisco's own framing is told by its address.
  init(pppHDLC reader: inout ByteReader) throws(WireError) {
    if let address = reader.peek(), Self.isCiscoAddress(address), reader.peek(ahead: 1) == 0 {
      try self.init(ciscoHDLC: &reader)
    } else {
      try self.init(ppp: &reader)
    }
  }

  /// Cisco HDLC: address, control and an EtherType (RFC 1547, section 4.3.1).
  init(ciscoHDLC reader: inout ByteReader) throws(WireError) {
    guard Self.isCiscoAddress(try reader.readUInt8()) else { throw reader.error(.badValue) }
    try reader.skip(1)
    let type = EtherType(rawValue: try reader.readUInt16())
    try self.init(type, tagsFrom: &reader)
  }

  /// Unicast or multicast.
  private static func isCiscoAddress(_ byte: UInt8) -> Bool { byte == 0x0f || byte == 0x8f }
}
