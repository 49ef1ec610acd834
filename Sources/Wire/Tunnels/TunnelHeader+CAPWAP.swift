import Model

extension TunnelHeader {
  /// Reads the header of CAPWAP data and, when that is what it carries, of the 802.11 frame behind it
  /// (RFC 5415, section 4.3).
  ///
  /// ```
  /// |Version| Type  |  HLEN   |   RID   | WBID    |T|F|L|W|M|K|Flags|
  /// |          Fragment ID          |     Frag Offset         |Rsvd |
  /// |   Radio MAC Address and Wireless Specific Information ...     |
  /// ```
  init(capwap bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    let preamble = try reader.readUInt8()
    guard preamble >> 4 == 0, preamble <= 1 else { throw reader.error(.badVersion) }
    let flags = try reader.readUInt24()
    // Type 1 is encrypted with DTLS; its three other bytes are 0.
    if preamble == 1 {
      guard flags == 0 else { throw reader.error(.badValue) }
      self.init(length: reader.offset, payload: .control)
      return
    }
    let length = Int(flags >> 19) * 4
    guard length >= 8 else { throw reader.error(.badLength) }
    try reader.skip(length - 4)
    // Fragments (F) and keep-alives (K) hold no whole frame.
    guard flags & 0x0000_0088 == 0 else {
      self.init(length: length, payload: .control)
      return
    }
    guard flags & 0x0000_0100 != 0 else {
      self.init(length: length, payload: .link(.ethernet))
      return
    }
    // The wireless binding tells what the native format is: 1 is IEEE 802.11 (RFC 5416).
    guard flags >> 9 & 0x1f == 1 else { throw reader.error(.badValue) }
    let frame = try LinkHeader(ieee80211: &reader, mayBeSwapped: true)
    self.init(length: frame.length, payload: .network(frame.etherType), vlan: frame.vlan)
  }
}
