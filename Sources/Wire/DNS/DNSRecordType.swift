/// The type of a question or record (IANA "Resource Record (RR) TYPEs"; unknown values survive).
public struct DNSRecordType: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: UInt16

  /// The type of that number, known or not.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// An IPv4 address (RFC 1035, section 3.4.1).
  public static let a = DNSRecordType(rawValue: 1)
  /// Another name for the same thing (RFC 1035, section 3.3.1).
  public static let cname = DNSRecordType(rawValue: 5)
  /// An IPv6 address (RFC 3596, section 2.1).
  public static let aaaa = DNSRecordType(rawValue: 28)
  /// How to reach a service (RFC 9460, section 2).
  public static let svcb = DNSRecordType(rawValue: 64)
  /// How to reach a web server (RFC 9460, section 9).
  public static let https = DNSRecordType(rawValue: 65)
}
