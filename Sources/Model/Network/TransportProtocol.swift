/// The protocol number of an IP packet's payload (IANA "Assigned Internet Protocol Numbers").
public struct TransportProtocol: RawRepresentable, Hashable, Sendable {
  /// The value of IPv4's Protocol or of the last IPv6 Next Header.
  public let rawValue: UInt8

  /// The protocol of that number, known or not.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Transmission Control Protocol (RFC 9293).
  public static let tcp = TransportProtocol(rawValue: 6)
  /// User Datagram Protocol (RFC 768).
  public static let udp = TransportProtocol(rawValue: 17)
}
