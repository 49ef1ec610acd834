public import Model

/// What the layers above need of an IPv4 or IPv6 packet.
public struct IPHeader: Hashable, Sendable {
  /// Who sent it.
  public var source: IPAddress
  /// Whom it is for.
  public var destination: IPAddress
  /// What the payload is.
  public var transport: TransportProtocol
  /// Whether this is one fragment of a larger packet.
  public var isFragment: Bool
  /// The header with its options or extension headers, in bytes.
  public var length: Int
  /// The payload's length by the header, in bytes; more than was captured when the packet was cut.
  public var payloadLength: Int

  /// Reads the header of an IP packet; `packet` may hold link padding after it.
  public init(parsing packet: Span<UInt8>, etherType: EtherType) throws(WireError) {
    if etherType == .ipv4 {
      try self.init(v4: packet)
    } else {
      try self.init(v6: packet)
    }
  }
}
