import Wire

/// How far the ClientHello at the start of a client's handshake reaches (RFC 8446, section 4).
enum HelloExtent {
  /// More bytes are needed.
  case unfinished
  /// It is whole and ends there; the mark is a hash of all of it, and no other hello has the same.
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
    // FNV-1a: the hello has a random of 32 bytes, so nothing stronger is needed to tell two apart.
    var mark: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in 0..<end { mark = (mark ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    self = .whole(end: end, mark: mark)
  }
}
