public import Model

/// A header that carries another packet: how long it is and what lies behind it.
public struct TunnelHeader: Hashable, Sendable {
  /// What lies behind a tunnel's header.
  public enum Payload: Hashable, Sendable {
    /// A frame or packet, as behind a capture's link type.
    case link(LinkType)
    /// A payload of that type, without a link layer.
    case network(EtherType)
    /// No packet: what the tunnel's ends say to each other, or something encrypted.
    case control
  }

  /// The header's length in bytes, options and extensions included.
  public var length: Int
  /// What lies behind it.
  public var payload: Payload
  /// The VLAN that the header itself names; 0 when it names none.
  public var vlan: UInt16

  init(length: Int, payload: Payload, vlan: UInt16 = 0) {
    self.length = length
    self.payload = payload
    self.vlan = vlan
  }

  /// Everything that stands before the carried packet's network layer, this header included; nil
  /// when no packet is carried.
  ///
  /// `carrier` is what the header was read from.
  public func linkHeader(in carrier: Span<UInt8>) throws(WireError) -> LinkHeader? {
    var header: LinkHeader
    switch payload {
    case .control: return nil
    case .network(let type):
      var reader = ByteReader(carrier, layer: .tunnel)
      try reader.skip(length)
      header = try LinkHeader(type, tagsFrom: &reader)
    case .link(let link):
      var reader = ByteReader(carrier, layer: .tunnel)
      try reader.skip(length)
      header = try LinkHeader(parsing: reader.rest(), link: link)
      header.length += length
    }
    if header.vlan == 0 { header.vlan = vlan }
    return header
  }

  /// Whether an Ethernet frame of a usual type begins there; a type of IP must be true.
  static func isUsualFrame(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard bytes.count - start > 14 else { return false }
    let type = EtherType(rawValue: UInt16(bytes[start + 12]) << 8 | UInt16(bytes[start + 13]))
    switch type {
    case .ipv4: return bytes[start + 14] >> 4 == 4
    case .ipv6: return bytes[start + 14] >> 4 == 6
    default: return type.isUsual
    }
  }
}
