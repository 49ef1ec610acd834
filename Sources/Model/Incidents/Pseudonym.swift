/// A workstation under a keyed hash: 128 bits of HMAC-SHA-256 over realm and address.
///
/// Personal data still, for whoever holds the key can link it back (GDPR, article 4(5)). Only
/// `Privacy` makes one from an address.
public struct Pseudonym: Hashable, Comparable, Sendable {
  /// The first 64 bits.
  public let high: UInt64
  /// The last 64 bits.
  public let low: UInt64

  /// A pseudonym from its bits.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Numerical order.
  public static func < (left: Pseudonym, right: Pseudonym) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

extension Pseudonym: CustomStringConvertible {
  /// The first 65 bits as readers see them, in Crockford's base 32: `P-7K3MQ-9TXV2-4HD`.
  public var description: String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let bits = UInt128(high) << 64 | UInt128(low)
    var text = "P-"
    for index in 0..<13 {
      if index == 5 || index == 10 { text.append("-") }
      text.append(alphabet[Int(truncatingIfNeeded: bits >> UInt128(123 - 5 * index) & 31)])
    }
    return text
  }
}
