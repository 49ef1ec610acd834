/// The version of QUIC that a long header names (RFC 9000, section 15; unknown values survive).
public struct QUICVersion: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: UInt32

  /// The version of that number, known or not.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Not a version: the mark of a Version Negotiation packet (RFC 8999, section 6).
  public static let negotiation = QUICVersion(rawValue: 0)
  /// QUIC version 1 (RFC 9000).
  public static let version1 = QUICVersion(rawValue: 0x0000_0001)
  /// QUIC version 2 (RFC 9369).
  public static let version2 = QUICVersion(rawValue: 0x6b33_43cf)
  /// QUIC version 2 while it was a draft (draft-ietf-quic-v2-01 to -04).
  public static let version2Draft = QUICVersion(rawValue: 0x709a_50c4)

  /// A draft of version 1; those that Vigie reads are 27 to 34.
  public static func draft(_ number: UInt8) -> QUICVersion {
    QUICVersion(rawValue: 0xff00_0000 | UInt32(number))
  }

  /// Whether nobody will ever speak this version: it is offered to keep servers tolerant (RFC 9000,
  /// section 15).
  public var isReserved: Bool { rawValue & 0x0f0f_0f0f == 0x0a0a_0a0a }

  /// How Initial packets of this version are protected; nil for a version that is not read.
  public var protection: InitialProtection? {
    switch rawValue {
    case Self.version1.rawValue, 0xff00_0021...0xff00_0022: .version1
    case Self.version2.rawValue: .version2
    case Self.version2Draft.rawValue: .version2Draft
    case 0xff00_001d...0xff00_0020: .draft29
    // Meta's mvfst numbers its dialect of draft 27 by itself.
    case 0xff00_001b...0xff00_001c, 0xface_b002, 0xface_b00e, 0xface_b011...0xface_b013: .draft27
    default: nil
    }
  }

  /// Whether this is a version that was spoken and is not read: an older draft, Google's QUIC before
  /// it became a standard, or another one of Meta's.
  public var isUnread: Bool {
    guard protection == nil else { return false }
    // "Q0.." and "T0.." are Google's; so strict, since media streams have the first bit too.
    return [0xff00_00, 0xface_b0].contains(rawValue >> 8)
      || [0x5130, 0x5430].contains(rawValue >> 16)
  }

  /// Whether the lengths of both identifiers share one byte: Google's "Q046" to "Q049".
  var hasPackedLengths: Bool { (0x5130_3436...0x5130_3439).contains(rawValue) }
}
