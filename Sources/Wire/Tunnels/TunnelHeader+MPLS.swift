import Model

extension TunnelHeader {
  /// Labels of one stack; networks use up to five or six.
  static let mostLabels = 16

  /// Reads a stack of MPLS labels and finds out what it carries (RFC 3032, section 2.1).
  ///
  /// ```
  /// |                Label                  | Exp |S|       TTL     |
  /// ```
  /// The last label does not say what follows. An IP packet begins with its version and a
  /// pseudowire's control word with 0 (RFC 4385, section 3); a pseudowire without one begins with a
  /// MAC address, which can be anything, so that lengths and types are looked at too.
  init(mpls bytes: Span<UInt8>) throws(WireError) {
    var reader = ByteReader(bytes, layer: .link)
    var labels = 0
    var isLast = false
    while !isLast {
      guard labels < Self.mostLabels else { throw reader.error(.tooMany) }
      labels += 1
      isLast = try reader.readUInt32() & 0x0000_0100 != 0
    }
    let length = reader.offset
    guard let first = reader.peek() else { throw reader.error(.truncated) }
    let inner = reader.rest()
    switch first >> 4 {
    case 4 where Self.isIPv4(inner): self.init(length: length, payload: .network(.ipv4))
    case 6 where Self.isIPv6(inner): self.init(length: length, payload: .network(.ipv6))
    case 0 where Self.isUsualFrame(inner, at: 4) || !Self.isUsualFrame(inner, at: 0):
      self.init(length: length + 4, payload: .link(.ethernet))
    // The associated channel of a pseudowire (RFC 4385, section 5).
    case 1 where !Self.isUsualFrame(inner, at: 0): self.init(length: length, payload: .control)
    // Neither a true packet nor a frame: IP's own reader says what is wrong.
    case 4 where !Self.isUsualFrame(inner, at: 0):
      self.init(length: length, payload: .network(.ipv4))
    case 6 where !Self.isUsualFrame(inner, at: 0):
      self.init(length: length, payload: .network(.ipv6))
    default: self.init(length: length, payload: .link(.ethernet))
    }
  }

  /// Whether an IPv4 header with a true checksum is there (RFC 791, section 3.1).
  private static func isIPv4(_ bytes: Span<UInt8>) -> Bool {
    let length = Int(bytes[0] & 0x0f) * 4
    guard length >= 20, length <= bytes.count else { return false }
    var sum: UInt32 = 0
    for index in stride(from: 0, to: length, by: 2) {
      sum += UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
    }
    return (sum >> 16 + sum & 0xffff) == 0xffff
  }

  /// Whether an IPv6 header is there whose length is true.
  private static func isIPv6(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 40 && Int(bytes[4]) << 8 | Int(bytes[5]) == bytes.count - 40
  }
}
