import Model

extension TunnelHeader {
  /// Reads what Teredo puts before an IPv6 packet: nothing, or indications of authentication and of
  /// origin (RFC 4380, section 5.1.1).
  ///
  /// `declaredLength` is the datagram's by its UDP header, in bytes; the IPv6 packet must fill it.
  init(teredo bytes: Span<UInt8>, declaredLength: Int) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    if reader.peek() == 0, reader.peek(ahead: 1) == 1 {
      try reader.skip(2)
      let identifierLength = Int(try reader.readUInt8())
      let authenticationLength = Int(try reader.readUInt8())
      // Both values, a nonce of 8 bytes and a confirmation byte.
      try reader.skip(identifierLength + authenticationLength + 9)
    }
    if reader.peek() == 0, reader.peek(ahead: 1) == 0 { try reader.skip(8) }
    let length = reader.offset
    guard try reader.readUInt32() >> 28 == 6 else { throw reader.error(.badVersion) }
    guard Int(try reader.readUInt16()) == declaredLength - length - 40 else {
      throw reader.error(.badLength)
    }
    self.init(length: length, payload: .network(.ipv6))
  }
}
