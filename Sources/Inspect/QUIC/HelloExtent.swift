import Wire

/// How far the ClientHello at the start of a client's handshake reaches (RFC 8446, section 4).
enum HelloExtent {
  /// More bytes are needed.
  case unfinished
  /// It is whole and ends there; the mark is part of its random, which no other hello has.
  case whole(end: Int, mark: UInt64)
  /// What is there is no hello, or one that is too long.
  case never(WireReason)

  init(of bytes: Span<UInt8>) {
    guard bytes.count >= 4 else {
      self = .unfinished
      return
    }
    guard TLSHandshakeType(rawValue: bytes[0]) == .clientHello else {
      self = .never(.badValue)
      return
    }
    let end = 4 + (Int(bytes[1]) << 16 | Int(bytes[2]) << 8 | Int(bytes[3]))
    guard end <= StreamReader.longestHello else {
      self = .never(.tooLong)
      return
    }
    guard end <= bytes.count else {
      self = .unfinished
      return
    }
    // The random lies behind the 2 bytes of the version.
    var mark: UInt64 = 0
    for place in 6..<14 where place < end { mark = mark << 8 | UInt64(bytes[place]) }
    self = .whole(end: end, mark: mark)
  }
}
