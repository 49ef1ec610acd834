extension LinkHeader {
  /// Attributes of one message that are read; the kernel knows about 20 kinds.
  private static let mostAttributes = 64

  /// Linux netfilter log: family, version, resource, then attributes of length, kind and value.
  ///
  /// Lengths and kinds are in the writer's byte order, which nothing tells. The first attribute is
  /// short, so the smaller reading of its length is the right one.
  init(nflog reader: inout ByteReader) throws(WireError) {
    let family = try reader.readUInt8()
    guard try reader.readUInt8() == 0 else { throw reader.error(.badVersion) }
    try reader.skip(2)
    var isBigEndian: Bool?
    for _ in 0..<Self.mostAttributes where !reader.isEmpty {
      let big = try reader.readUInt16()
      let isBig = isBigEndian ?? (big < big.byteSwapped)
      isBigEndian = isBig
      let length = Int(isBig ? big : big.byteSwapped)
      let kind = try reader.readUInt16()
      guard length >= 4 else { throw reader.error(.badLength) }
      // NFULA_PAYLOAD; the two first bits of a kind are flags.
      if (isBig ? kind : kind.byteSwapped) & 0x3fff == 9 {
        switch family {
        case 2: self.init(.ipv4, at: reader)
        case 10: self.init(.ipv6, at: reader)
        default: self.init(.unread, at: reader)
        }
        return
      }
      try reader.skip(min((length + 3) / 4 * 4 - 4, reader.remaining))
    }
    self.init(.unread, at: reader)
  }
}
