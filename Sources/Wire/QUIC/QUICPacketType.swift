/// What a packet with a long header is (RFC 9000, section 17.2).
public enum QUICPacketType: UInt8, Sendable {
  /// The first handshake messages, under keys that everybody can know.
  case initial
  /// Data that is sent before the handshake ends.
  case zeroRTT
  /// The rest of the handshake.
  case handshake
  /// The server's demand to begin again with a token.
  case retry

  /// The type in the first byte of a long header; version 2 numbers them in another order (RFC
  /// 9369, section 3.2).
  public init(firstByte: UInt8, protection: InitialProtection) {
    let bits = firstByte >> 4 & 3
    switch protection.isVersion2 ? (bits &+ 3) & 3 : bits {
    case 0: self = .initial
    case 1: self = .zeroRTT
    case 2: self = .handshake
    default: self = .retry
    }
  }
}
