/// An extension of a ClientHello (IANA "TLS ExtensionType Values"; unknown values survive).
public struct TLSExtensionType: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: UInt16

  /// The type of that number, known or not.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The name of the server that is wanted (RFC 6066, section 3).
  public static let serverName = TLSExtensionType(rawValue: 0)
  /// Protocols above TLS that the client speaks (RFC 7301, section 3.1).
  public static let applicationLayerProtocolNegotiation = TLSExtensionType(rawValue: 16)
  /// TLS versions that the client speaks (RFC 8446, section 4.2.1).
  public static let supportedVersions = TLSExtensionType(rawValue: 43)
  /// The true hello, encrypted, or its imitation (RFC 9849, section 5).
  public static let encryptedClientHello = TLSExtensionType(rawValue: 0xfe0d)
}
