/// What a handshake message is (RFC 8446, section 4; unknown values survive).
public struct TLSHandshakeType: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: UInt8

  /// The type of that number, known or not.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// What a client sends first.
  public static let clientHello = TLSHandshakeType(rawValue: 1)
}
