/// Recognises how an HTTP/1 request begins (RFC 9110, section 9).
public enum HTTPMethod {
  /// The longest request method that is known here.
  static let longest = 16

  /// Whether bytes can be the start of a request: a token of capital letters, then a blank.
  public enum Likeness: Sendable {
    /// They are.
    case request
    /// Too few bytes to tell.
    case undecided
    /// They are not.
    case other
  }

  /// Looks at the first bytes of a stream.
  ///
  /// Any method of 3 to 16 capital letters, `-` or `_` is taken, for methods are open-ended
  /// (RFC 9110, section 16.1); the version at the end of the line
  /// decides (`HTTPRequestHead`).
  public static func likeness(of bytes: Span<UInt8>) -> Likeness {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        guard index > 0 else { return .other }
        index += 1
      case UInt8(ascii: " "): return index >= 3 ? .request : .other
      default: return .other
      }
      guard index <= longest else { return .other }
    }
    return .undecided
  }
}
