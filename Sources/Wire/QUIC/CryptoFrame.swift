/// A piece of the handshake (RFC 9000, section 19.6).
public struct CryptoFrame: Hashable, Sendable {
  /// Where the piece belongs in the stream of handshake messages, in bytes.
  public var offset: Int
  /// Where the piece lies in the packet's payload.
  public var data: Range<Int>
}
