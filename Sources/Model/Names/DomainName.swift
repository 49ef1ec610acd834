/// A host name in the form in which names are compared: lower case, without a trailing dot.
///
/// It is made of the characters that host names really use; names from the wire that hold anything
/// else stay bytes (`NameText` shows them) and can match no rule.
public struct DomainName: Hashable, Sendable {
  /// The labels joined by dots: ASCII letters in lower case, digits, `-` and `_`.
  public let text: String

  /// A host name from text; nil when it is not one.
  ///
  /// 1 to 253 bytes, labels of 1 to 63 bytes (RFC 1035, section 2.3.4), letters, digits, `-` and
  /// `_` (which service names and some hosts use); one trailing dot is dropped; an address is no
  /// name. Internationalised names must be given as A-labels (RFC 5890, section 2.3.2.1).
  public init?(_ source: some StringProtocol) {
    var bytes = Array(source.utf8)
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    guard (1...253).contains(bytes.count) else { return nil }
    var labelLength = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "."):
        guard labelLength > 0 else { return nil }
        labelLength = -1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[index] |= 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      default: return nil
      }
      labelLength += 1
      guard labelLength <= 63 else { return nil }
    }
    guard labelLength > 0 else { return nil }
    let value = String(decoding: bytes, as: UTF8.self)
    guard IPAddress(value) == nil else { return nil }
    text = value
  }

  /// The labels, first to last.
  public var labels: [Substring] { text.split(separator: ".") }

  /// Whether this name is `other` or lies below it, on a label border.
  public func isEqualToOrBelow(_ other: DomainName) -> Bool {
    text == other.text || text.hasSuffix("." + other.text)
  }
}

extension DomainName: CustomStringConvertible {
  /// The name's text.
  public var description: String { text }
}
