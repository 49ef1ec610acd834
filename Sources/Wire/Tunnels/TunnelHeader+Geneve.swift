import Model

extension TunnelHeader {
  /// Reads a Geneve header with its options (RFC 8926, section 3.4).
  ///
  /// ```
  /// |Ver|  Opt Len  |O|C|    Rsvd.  |          Protocol Type        |
  /// |        Virtual Network Identifier (VNI)       |    Reserved   |
  /// ~                    Variable-Length Options                    ~
  /// ```
  init(geneve bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    let first = try reader.readUInt8()
    guard first >> 6 == 0 else { throw reader.error(.badVersion) }
    let flags = try reader.readUInt8()
    let type = EtherType(rawValue: try reader.readUInt16())
    let last = try reader.readUInt32()
    guard flags & 0x3f == 0, last & 0xff == 0, type == .ethernet || type.isUsual else {
      throw reader.error(.badValue)
    }
    try reader.skip(Int(first & 0x3f) * 4)
    // A control packet is for the tunnel's end alone (3.4, the O bit).
    let payload: Payload =
      flags & 0x80 != 0 ? .control : type == .ethernet ? .link(.ethernet) : .network(type)
    self.init(length: reader.offset, payload: payload)
  }
}
