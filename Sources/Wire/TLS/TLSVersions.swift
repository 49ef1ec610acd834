/// TLS versions that a client offers.
public struct TLSVersions: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Versions from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// TLS 1.0 (0x0301).
  public static let tls10 = TLSVersions(rawValue: 1 << 0)
  /// TLS 1.1 (0x0302).
  public static let tls11 = TLSVersions(rawValue: 1 << 1)
  /// TLS 1.2 (0x0303).
  public static let tls12 = TLSVersions(rawValue: 1 << 2)
  /// TLS 1.3 (0x0304).
  public static let tls13 = TLSVersions(rawValue: 1 << 3)
  /// A version of no meaning, offered to keep servers tolerant (RFC 8701).
  public static let grease = TLSVersions(rawValue: 1 << 4)

  /// The version of that number; none when it is unknown.
  init(wire number: UInt16) {
    switch number {
    case 0x0301: self = .tls10
    case 0x0302: self = .tls11
    case 0x0303: self = .tls12
    case 0x0304: self = .tls13
    // Both bytes are equal and end in 0xa.
    case _ where number & 0x0f0f == 0x0a0a && number >> 8 == number & 0xff: self = .grease
    default: self = []
    }
  }
}
