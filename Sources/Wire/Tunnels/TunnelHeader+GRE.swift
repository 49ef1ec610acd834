import Model

extension TunnelHeader {
  /// Reads a GRE header of version 0 (RFC 2784, RFC 2890) or of version 1, which PPTP uses (RFC 2637,
  /// section 4.1), and the ERSPAN or WCCP header that some protocol types put behind it.
  ///
  /// ```
  /// |C|R|K|S|s|Recur|A| Flags | Ver |         Protocol Type         |
  /// |      Checksum (optional)      |       Reserved (optional)     |
  /// |                         Key (optional)                        |
  /// |                   Sequence Number (optional)                  |
  /// |               Acknowledgment Number (version 1)               |
  /// ```
  init(gre bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .tunnel)
    let flags = try reader.readUInt16()
    let type = EtherType(rawValue: try reader.readUInt16())
    // Source routes went with RFC 2784: whoever does not know them discards the packet (2.3).
    guard flags & 0x4000 == 0 else { throw reader.error(.badValue) }
    guard flags & 0x0007 <= 1 else { throw reader.error(.badVersion) }
    let isPPTP = flags & 0x0007 == 1
    if flags & 0x8000 != 0 { try reader.skip(4) }
    if flags & 0x2000 != 0 { try reader.skip(4) }
    let hasSequence = flags & 0x1000 != 0
    if hasSequence { try reader.skip(4) }
    if isPPTP, flags & 0x0080 != 0 { try reader.skip(4) }
    switch type {
    // Without a sequence number there is no payload, only an acknowledgement.
    case .ppp:
      self.init(
        length: reader.offset, payload: !isPPTP || hasSequence ? .link(.ppp) : .control)
    case .ethernet: self.init(length: reader.offset, payload: .link(.ethernet))
    case .erspan where !hasSequence:
      self.init(length: reader.offset, payload: .link(.ethernet))
    case .erspan: try self.init(erspan2: &reader)
    case .erspan3: try self.init(erspan3: &reader)
    case .wccp:
      // Version 2 puts 4 bytes before the packet that it redirects; version 1 does not.
      if let first = reader.peek(), first >> 4 != 4 { try reader.skip(4) }
      self.init(length: reader.offset, payload: .link(.raw))
    // Keep-alives have no type.
    case .unread: self.init(length: reader.offset, payload: .control)
    default: self.init(length: reader.offset, payload: .network(type))
    }
  }
}

extension EtherType {
  /// ERSPAN type I or II.
  static let erspan = EtherType(rawValue: 0x88be)
  /// ERSPAN type III.
  static let erspan3 = EtherType(rawValue: 0x22eb)
  /// Web Cache Communication Protocol.
  static let wccp = EtherType(rawValue: 0x883e)
}
