/// A network: an address and the number of leading bits that its members share.
public struct IPPrefix: Hashable, Sendable {
  /// The first address of the network (the bits after `length` are 0).
  public let address: IPAddress
  /// Number of shared leading bits, 0 to 32 (IPv4) or 128 (IPv6).
  public let length: Int

  /// The network of that address; nil when `length` is out of range. Host bits are cleared.
  public init?(_ address: IPAddress, length: Int) {
    guard (0...address.bitCount).contains(length) else { return nil }
    self.length = length
    if address.isIPv6 {
      self.address = IPAddress(
        v6High: address.high & Self.mask64(length), low: address.low & Self.mask64(length - 64))
    } else {
      let mask = length == 0 ? 0 : UInt32.max << UInt32(32 - length)
      self.address = IPAddress(v4: UInt32(truncatingIfNeeded: address.low) & mask)
    }
  }

  /// A network written `10.20.0.0/16` or `fd20::/32`, or a single address; nil for other text.
  ///
  /// Host bits must be 0: `10.20.1.5/16` is refused, since it is a slip more often than a wish.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let address = IPAddress(first) else { return nil }
    var length = address.bitCount
    if parts.count == 2 {
      guard (1...3).contains(parts[1].utf8.count),
        parts[1].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
        let number = Int(parts[1])
      else { return nil }
      length = number
    }
    self.init(address, length: length)
    guard self.address == address else { return nil }
  }

  /// Whether the address belongs to this network.
  public func contains(_ other: IPAddress) -> Bool {
    other >= address && other <= lastAddress
  }

  /// The last address of the network.
  public var lastAddress: IPAddress {
    if address.isIPv6 {
      return IPAddress(
        v6High: address.high | ~Self.mask64(length), low: address.low | ~Self.mask64(length - 64))
    }
    let mask = length == 0 ? 0 : UInt32.max << UInt32(32 - length)
    return IPAddress(v4: UInt32(truncatingIfNeeded: address.low) | ~mask)
  }

  /// The mask of `length` leading bits within 64; lengths outside 0 to 64 are held to it.
  private static func mask64(_ length: Int) -> UInt64 {
    length <= 0 ? 0 : length >= 64 ? .max : UInt64.max << UInt64(64 - length)
  }
}

extension IPPrefix: CustomStringConvertible {
  /// The network in CIDR notation (RFC 4632, section 3.1).
  public var description: String { "\(address)/\(length)" }
}

extension IPAddress: Comparable {
  /// Numerical order; every IPv4 address comes before every IPv6 address.
  public static func < (left: IPAddress, right: IPAddress) -> Bool {
    if left.isIPv6 != right.isIPv6 { return right.isIPv6 }
    return left.high != right.high ? left.high < right.high : left.low < right.low
  }
}
