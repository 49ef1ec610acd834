/// What a client says to a SOCKS proxy before its own bytes follow, as far as Vigie reads it (RFC
/// 1928, RFC 1929, SOCKS 4 and 4A).
///
/// Nothing here fails: bytes are a message, its beginning, or something else.
public enum SOCKSMessage: Hashable, Sendable {
  /// Which ways to prove who one is a client knows.
  case greeting
  /// A name and a password, which are passed over by their lengths.
  case credentials
  /// A wish for a connection; where the domain name lies, nil when an address is asked for.
  case connect(domain: Range<Int>?)

  /// What bytes can be.
  public enum Likeness: Hashable, Sendable {
    /// A message of that length in bytes.
    case message(SOCKSMessage, length: Int)
    /// The beginning of a message.
    case undecided
    /// No message that is read here.
    case other
  }

  /// The longest name of a user, and the longest domain, of SOCKS 4 that are waited for; those of
  /// version 5 have lengths of one byte.
  static let longestText = 255

  /// Whether a client's first bytes can be a greeting of version 5 or a wish of version 4.
  public static func opening(_ bytes: Span<UInt8>) -> Likeness {
    guard bytes.count >= 2 else {
      return bytes.count == 0 || bytes[0] == 5 || bytes[0] == 4 ? .undecided : .other
    }
    switch (bytes[0], bytes[1]) {
    // A version, a number of methods, and as many bytes (RFC 1928, section 3).
    case (5, 1...): return whole(.greeting, of: 2 + Int(bytes[1]), in: bytes)
    case (4, 1): return version4(bytes)
    default: return .other
    }
  }

  /// What follows a greeting: credentials, or the wish itself.
  public static func afterGreeting(_ bytes: Span<UInt8>) -> Likeness {
    guard bytes.count >= 2 else { return .undecided }
    switch (bytes[0], bytes[1]) {
    // RFC 1929, section 2: version 1, then name and password with a length before each.
    case (1, 1...):
      let nameEnd = 2 + Int(bytes[1])
      guard bytes.count > nameEnd else { return .undecided }
      return whole(.credentials, of: nameEnd + 1 + Int(bytes[nameEnd]), in: bytes)
    case (5, 1): return connect(bytes)
    default: return .other
    }
  }

  /// A CONNECT of version 5: version, command, 0, kind of address, address, port (RFC 1928, section
  /// 4).
  private static func connect(_ bytes: Span<UInt8>) -> Likeness {
    guard bytes.count >= 5 else { return .undecided }
    guard bytes[2] == 0 else { return .other }
    switch bytes[3] {
    case 1: return whole(.connect(domain: nil), of: 4 + 4 + 2, in: bytes)
    case 4: return whole(.connect(domain: nil), of: 4 + 16 + 2, in: bytes)
    case 3 where bytes[4] > 0:
      let end = 5 + Int(bytes[4])
      return whole(.connect(domain: 5..<end), of: end + 2, in: bytes)
    default: return .other
    }
  }

  /// A CONNECT of version 4: version, command, port, address, the user's name up to a 0; and with the
  /// address 0.0.0.x a domain up to another 0 (SOCKS 4A).
  private static func version4(_ bytes: Span<UInt8>) -> Likeness {
    guard bytes.count > 8 else { return .undecided }
    let isDomain = bytes[4] == 0 && bytes[5] == 0 && bytes[6] == 0 && bytes[7] != 0
    guard let nameEnd = zero(in: bytes, from: 8) else { return unfinished(bytes, from: 8) }
    guard isDomain else { return .message(.connect(domain: nil), length: nameEnd + 1) }
    let start = nameEnd + 1
    guard let end = zero(in: bytes, from: start) else { return unfinished(bytes, from: start) }
    guard end > start else { return .other }
    return .message(.connect(domain: start..<end), length: end + 1)
  }

  private static func zero(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start <= longestText {
      if bytes[index] == 0 { return index }
      index += 1
    }
    return nil
  }

  private static func unfinished(_ bytes: Span<UInt8>, from start: Int) -> Likeness {
    bytes.count - start > longestText ? .other : .undecided
  }

  private static func whole(
    _ message: SOCKSMessage, of length: Int, in bytes: Span<UInt8>
  ) -> Likeness {
    bytes.count >= length ? .message(message, length: length) : .undecided
  }
}
