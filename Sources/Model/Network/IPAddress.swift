/// An IPv4 or IPv6 address.
///
/// An IPv4 address and its IPv4-mapped IPv6 form are two different values.
public struct IPAddress: Hashable, Sendable {
  /// The first 64 bits of an IPv6 address; 0 for IPv4.
  public let high: UInt64
  /// The last 64 bits of an IPv6 address, or the 32 bits of an IPv4 address.
  public let low: UInt64
  /// Whether this is an IPv6 address.
  public let isIPv6: Bool

  /// The IPv4 address whose 32 bits, in network order, are `v4`.
  public init(v4: UInt32) {
    high = 0
    low = UInt64(v4)
    isIPv6 = false
  }

  /// The IPv6 address made of its two halves in network order.
  public init(v6High: UInt64, low v6Low: UInt64) {
    high = v6High
    low = v6Low
    isIPv6 = true
  }

  /// 32 or 128.
  public var bitCount: Int { isIPv6 ? 128 : 32 }

  /// The address in network order: 4 or 16 bytes.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    if isIPv6 {
      for shift in stride(from: 56, through: 0, by: -8) {
        result.append(UInt8(truncatingIfNeeded: high >> UInt64(shift)))
      }
      for shift in stride(from: 56, through: 0, by: -8) {
        result.append(UInt8(truncatingIfNeeded: low >> UInt64(shift)))
      }
    } else {
      for shift in stride(from: 24, through: 0, by: -8) {
        result.append(UInt8(truncatingIfNeeded: low >> UInt64(shift)))
      }
    }
    return result
  }

  /// 0.0.0.0 or ::, which no machine has.
  public var isUnspecified: Bool { high == 0 && low == 0 }
}
