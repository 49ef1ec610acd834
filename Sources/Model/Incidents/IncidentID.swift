/// The identifier of an incident: a UUID of version 8 (RFC 9562, section 5.8) that carries no time.
public struct IncidentID: Hashable, Comparable, Sendable {
  /// The first 64 bits.
  public let high: UInt64
  /// The last 64 bits.
  public let low: UInt64

  /// An identifier from 128 bits, of which version and variant are overwritten.
  public init(high: UInt64, low: UInt64) {
    self.high = high & 0xffff_ffff_ffff_0fff | 0x8000
    self.low = low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
  }

  /// An identifier from its text, `u-` and a UUID in lower or upper case; nil for other text.
  public init?(_ text: some StringProtocol) {
    var digits = Array(text.utf8)
    guard digits.count == 38, digits.starts(with: "u-".utf8) else { return nil }
    digits.removeFirst(2)
    var bits: UInt128 = 0
    for (index, byte) in digits.enumerated() {
      if [8, 13, 18, 23].contains(index) {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bits = bits << 4 | UInt128(byte - 48)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): bits = bits << 4 | UInt128(byte - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): bits = bits << 4 | UInt128(byte - 55)
      default: return nil
      }
    }
    let high = UInt64(truncatingIfNeeded: bits >> 64)
    let low = UInt64(truncatingIfNeeded: bits)
    self.init(high: high, low: low)
    guard self.high == high, self.low == low else { return nil }
  }

  /// Numerical order.
  public static func < (left: IncidentID, right: IncidentID) -> Bool {
    left.high != right.high ? left.high < right.high : left.low < right.low
  }
}

extension IncidentID: CustomStringConvertible {
  /// `u-` (for « usage ») and the UUID in lower case.
  public var description: String {
    let bits = UInt128(high) << 64 | UInt128(low)
    var text = "u-"
    for index in 0..<32 {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text += String(UInt64(truncatingIfNeeded: bits >> UInt128(124 - 4 * index) & 15), radix: 16)
    }
    return text
  }
}
