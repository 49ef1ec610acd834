/// What a TLS record carries (RFC 8446, section 5.1; unknown values survive).
public struct TLSContentType: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: UInt8

  /// The type of that number, known or not.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Part of a change of keys.
  public static let changeCipherSpec = TLSContentType(rawValue: 20)
  /// A warning or a failure.
  public static let alert = TLSContentType(rawValue: 21)
  /// Part of a handshake message.
  public static let handshake = TLSContentType(rawValue: 22)
  /// Encrypted content.
  public static let applicationData = TLSContentType(rawValue: 23)
}
