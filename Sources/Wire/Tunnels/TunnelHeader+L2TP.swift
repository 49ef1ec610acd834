import Model

extension TunnelHeader {
  /// Reads an L2TP header of version 2 (RFC 2661, section 3.1).
  ///
  /// ```
  /// |T|L|x|x|S|x|O|P|x|x|x|x|  Ver  |          Length (opt)         |
  /// |           Tunnel ID           |           Session ID          |
  /// |             Ns (opt)          |             Nr (opt)          |
  /// |      Offset Size (opt)        |    Offset pad... (opt)        |
  /// ```
  init(l2tp bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    let flags = try reader.readUInt16()
    guard flags & 0x000f == 2 else { throw reader.error(.badVersion) }
    guard flags & 0x34f0 == 0 else { throw reader.error(.badValue) }
    let isControl = flags & 0x8000 != 0
    // Control messages must have a length and numbers.
    guard !isControl || flags & 0x4800 == 0x4800 else { throw reader.error(.badValue) }
    if flags & 0x4000 != 0 { try reader.skip(2) }
    try reader.skip(4)
    if flags & 0x0800 != 0 { try reader.skip(4) }
    if flags & 0x0200 != 0 {
      let padding = Int(try reader.readUInt16())
      try reader.skip(padding)
    }
    self.init(length: reader.offset, payload: isControl ? .control : .link(.ppp))
  }
}
