extension IPAddress: CustomStringConvertible {
  /// Dotted decimal, or the canonical IPv6 text of RFC 5952.
  public var description: String {
    guard isIPv6 else { return Self.dotted(low) }
    let groups = (0..<8).map { index -> UInt64 in
      let half = index < 4 ? high : low
      return half >> UInt64(48 - 16 * (index % 4)) & 0xffff
    }
    if high == 0, low >> 32 == 0xffff { return "::ffff:" + Self.dotted(low & 0xffff_ffff) }
    var best = 0..<0
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, groups[end] == 0 { end += 1 }
      if end - start > max(best.count, 1) { best = start..<end }
      start = max(end, start + 1)
    }
    let text = { (part: ArraySlice<UInt64>) in
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard !best.isEmpty else { return text(groups[...]) }
    return text(groups[..<best.lowerBound]) + "::" + text(groups[best.upperBound...])
  }

  private static func dotted(_ bits: UInt64) -> String {
    "\(bits >> 24 & 255).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)"
  }
}

extension IPAddress {
  /// An address from its text; nil for anything else.
  ///
  /// IPv4 is four decimal numbers without leading zeros (RFC 6943, section 3.1.1: other forms are
  /// read in different ways by different programs). IPv6 is any form of RFC 4291, section 2.2,
  /// without a zone.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 45 else { return nil }
    if bytes.contains(UInt8(ascii: ":")) {
      guard let value = Self.parseIPv6(bytes[...]) else { return nil }
      self = value
    } else {
      guard let bits = Self.parseIPv4(bytes[...]) else { return nil }
      self.init(v4: bits)
    }
  }

  private static func parseIPv4(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0") else {
        return nil
      }
      var value: UInt32 = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + UInt32(byte - UInt8(ascii: "0"))
      }
      guard value <= 255 else { return nil }
      bits = bits << 8 | value
    }
    return bits
  }

  private static func parseIPv6(_ bytes: ArraySlice<UInt8>) -> IPAddress? {
    var fields = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var groups: [UInt64] = []
    var tail: [UInt64] = []
    if let last = fields.last, last.contains(UInt8(ascii: ".")) {
      guard let bits = parseIPv4(last) else { return nil }
      tail = [UInt64(bits >> 16), UInt64(bits & 0xffff)]
      fields.removeLast()
      // "::1.2.3.4" leaves two empty fields, "a:1.2.3.4" one full field.
      if fields.isEmpty { return nil }
      fields.append([])
      if fields.count >= 2, !fields[fields.count - 2].isEmpty { fields.removeLast() }
    }
    var gap: Int?
    var index = 0
    while index < fields.count {
      let field = fields[index]
      if field.isEmpty {
        let isEdge = index == 0 || index == fields.count - 1
        if isEdge {
          // An empty first or last field is legal only as half of "::".
          let neighbour = index == 0 ? 1 : index - 1
          guard fields.indices.contains(neighbour), fields[neighbour].isEmpty else { return nil }
          if fields.count == 3, index == 0, fields[2].isEmpty {
            gap = 0
            break
          }
        } else {
          guard gap == nil else { return nil }
          gap = groups.count
        }
      } else {
        guard field.count <= 4 else { return nil }
        var value: UInt64 = 0
        for byte in field {
          guard let digit = hexadecimalDigit(byte) else { return nil }
          value = value << 4 | digit
        }
        groups.append(value)
      }
      index += 1
    }
    groups += tail
    if let gap {
      guard groups.count < 8 else { return nil }
      groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
    }
    guard groups.count == 8 else { return nil }
    let join = { (part: ArraySlice<UInt64>) in part.reduce(0) { $0 << 16 | $1 } }
    return IPAddress(v6High: join(groups[..<4]), low: join(groups[4...]))
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
