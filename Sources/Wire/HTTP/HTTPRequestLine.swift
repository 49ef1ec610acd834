/// Recognises the first line of an HTTP/1 request (RFC 9112, section 3).
///
/// Mail, file transfer and many others begin with a word in capitals and a blank too: what decides is
/// the version at the end of the line, and until it is there the start of the target.
public enum HTTPRequestLine {
  /// The longest request method that is taken for one.
  static let longestMethod = 16
  /// The longest scheme of an absolute-form target that is taken for one.
  static let longestScheme = 16

  /// Whether bytes can be the start of a request.
  public enum Likeness: Sendable {
    /// They begin with a whole request line.
    case request
    /// They begin with a method and the start of a target; the line is not whole yet.
    case likely
    /// Too few bytes to tell.
    case undecided
    /// They are not.
    case other
  }

  /// Looks at the first bytes of a stream.
  ///
  /// Any method of 3 to 16 capital letters, `-` or `_` is taken, for methods are open-ended (RFC 9110,
  /// section 16.1).
  public static func likeness(of bytes: Span<UInt8>) -> Likeness {
    var index = 0
    method: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        guard index > 0 else { return .other }
        index += 1
      case UInt8(ascii: " "):
        guard index >= 3 else { return .other }
        break method
      default: return .other
      }
      guard index <= longestMethod else { return .other }
    }
    guard index < bytes.count else { return .undecided }
    let isConnect = HTTPRequestHead.equals(bytes, 0..<index, "connect")
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    var end = index
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != 0x7f { end += 1 }
    guard end < bytes.count else { return target(bytes, index..<end, isConnect: isConnect) }
    guard hasVersion(bytes, index..<end),
      target(bytes, index..<end, isConnect: isConnect) == .likely
    else { return .other }
    if bytes[end] == 0x0a { return .request }
    guard bytes[end] == 0x0d else { return .other }
    guard end + 1 < bytes.count else { return .likely }
    return bytes[end + 1] == 0x0a ? .request : .other
  }

  /// Whether a target and the version follow: ` HTTP/1.` and one more byte.
  private static func hasVersion(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    guard rest.count > 9 else { return false }
    let start = rest.upperBound - 9
    return HTTPRequestHead.hasPrefix(bytes, start..<rest.upperBound, " http/1.")
  }

  /// Whether the start of a line's rest can be a target: a path, `*`, a scheme with `://`, or what
  /// CONNECT asks for (RFC 9112, section 3.2).
  private static func target(
    _ bytes: Span<UInt8>, _ rest: Range<Int>, isConnect: Bool
  ) -> Likeness {
    guard let first = rest.first else { return .undecided }
    if isConnect { return .likely }
    switch bytes[first] {
    case UInt8(ascii: "/"), UInt8(ascii: "*"): return .likely
    default: break
    }
    for index in rest {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        guard index - first < longestScheme else { return .other }
      case UInt8(ascii: ":"):
        for slash in (index + 1)..<min(index + 3, rest.upperBound)
        where bytes[slash] != UInt8(ascii: "/") {
          return .other
        }
        return rest.upperBound >= index + 3 ? .likely : .undecided
      default: return .other
      }
    }
    return .undecided
  }
}
