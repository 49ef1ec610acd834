import Model

extension TunnelHeader {
  /// Reads the header of a PPPoE session (RFC 2516, section 4).
  ///
  /// ```
  /// |  VER  | TYPE  |      CODE     |          SESSION_ID           |
  /// |            LENGTH             |           payload             |
  /// ```
  init(pppoe bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .link)
    guard try reader.readUInt8() == 0x11 else { throw reader.error(.badVersion) }
    let code = try reader.readUInt8()
    try reader.skip(4)
    // Code 0 is session data; the others set sessions up.
    self.init(length: reader.offset, payload: code == 0 ? .link(.ppp) : .control)
  }
}
