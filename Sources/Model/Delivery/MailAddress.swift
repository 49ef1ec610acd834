/// An address that a report is mailed to or from (RFC 5322, section 3.4.1), as narrow as possible.
///
/// Only a dot-atom and a domain of letters, digits and hyphens, in ASCII: no quotes, comments, names or
/// line ends, so that nothing written here becomes another header or another recipient.
public struct MailAddress: Hashable, Sendable {
  /// The address, as it was written.
  public let text: String

  /// The longest local part and the longest address (RFC 5321, section 4.5.3.1).
  public static let longestLocalPart = 64
  /// The longest address that fits a path of SMTP.
  public static let longest = 254

  /// The address of that text; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.longest, let at = bytes.lastIndex(of: UInt8(ascii: "@")),
      Self.isDotAtom(bytes[..<at]), Self.isDomain(bytes[(at + 1)...])
    else { return nil }
    self.text = String(text)
  }

  /// What comes after the `@`.
  public var domain: Substring { text.split(separator: "@").last ?? "" }

  private static func isDotAtom(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= longestLocalPart, bytes.first != UInt8(ascii: "-") else { return false }
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }
  }

  private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      let hyphen = UInt8(ascii: "-")
      return (1...63).contains($0.count) && $0.first != hyphen && $0.last != hyphen
        && $0.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}

extension MailAddress: CustomStringConvertible {
  /// The address.
  public var description: String { text }
}
