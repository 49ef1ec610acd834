import Model

extension TunnelHeader {
  /// Reads a VXLAN header (RFC 7348, section 5).
  ///
  /// ```
  /// |G|R|R|R|I|R|R|R|       Reserved        |  Group policy (with G) |
  /// |                VXLAN Network Identifier (VNI) |   Reserved    |
  /// ```
  /// Receivers ignore reserved bits; where some are set, a usual frame must follow, which keeps other
  /// datagrams out.
  init(vxlan bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    let flags = try reader.readUInt8()
    let reserved = try reader.readUInt24()
    let last = try reader.readUInt32()
    // Group policy (draft-smith-vxlan-group-policy) uses the first flag and the first word.
    let hasGroup = flags & 0x80 != 0
    let isPlain = flags & 0x77 == 0 && (hasGroup || reserved == 0)
    guard flags & 0x08 != 0, last & 0xff == 0,
      isPlain || Self.isUsualFrame(bytes, at: reader.offset)
    else { throw reader.error(.badValue) }
    self.init(length: reader.offset, payload: .link(.ethernet))
  }

  /// Reads the header of VXLAN's generic protocol extension (draft-ietf-nvo3-vxlan-gpe, section 3).
  ///
  /// ```
  /// |R|R|Ver|I|P|B|O|       Reserved                |Next Protocol  |
  /// |                VXLAN Network Identifier (VNI) |   Reserved    |
  /// ```
  init(vxlanGPE bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    let flags = try reader.readUInt8()
    let reserved = try reader.readUInt16()
    let next = try reader.readUInt8()
    let last = try reader.readUInt32()
    guard flags & 0xf8 == 0x08, reserved == 0, last & 0xff == 0 else {
      throw reader.error(.badValue)
    }
    let hasNext = flags & 0x04 != 0
    let isControl = flags & 0x01 != 0
    switch next {
    case _ where isControl: self.init(length: reader.offset, payload: .control)
    case 0 where !hasNext, 3: self.init(length: reader.offset, payload: .link(.ethernet))
    case 1: self.init(length: reader.offset, payload: .network(.ipv4))
    case 2: self.init(length: reader.offset, payload: .network(.ipv6))
    case 5: self.init(length: reader.offset, payload: .network(.mpls))
    default: throw reader.error(.badValue)
    }
  }
}
