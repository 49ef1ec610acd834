extension TunnelHeader {
  /// Reads what can stand below IP behind a link layer: MPLS labels or a PPPoE session.
  ///
  /// Nil when the payload's type is another one.
  public init?(behind type: EtherType, parsing bytes: Span<UInt8>) throws(WireError) {
    switch type {
    case .mpls, .mplsMulticast: try self.init(mpls: bytes)
    case .pppoeSession: try self.init(pppoe: bytes)
    default: return nil
    }
  }
}
