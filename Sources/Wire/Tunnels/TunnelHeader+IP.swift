public import Model

extension TunnelHeader {
  /// Reads what an IP packet carries when it is another packet; nil when it is not.
  public init?(transport: TransportProtocol, parsing bytes: Span<UInt8>) throws(WireError) {
    switch transport.rawValue {
    // RFC 2003 and RFC 4213: the header of the inner packet follows at once.
    case 4: self.init(length: 0, payload: .network(.ipv4))
    case 41: self.init(length: 0, payload: .network(.ipv6))
    case 47: try self.init(gre: bytes)
    case 97: try self.init(etherIP: bytes)
    // RFC 4023, section 4.1.
    case 137: try self.init(mpls: bytes)
    default: return nil
    }
  }
}
