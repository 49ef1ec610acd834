extension TunnelHeader {
  /// Reads what a UDP datagram carries when its port and its first bytes are a tunnel's.
  ///
  /// Nil for everything else: a port alone proves nothing, since a client can have any. So what does
  /// not parse as the tunnel is plain UDP and no error. `payload` begins with the UDP header.
  public init?(udp payload: Span<UInt8>, ipPayloadLength: Int) {
    guard payload.count >= UDPHeader.length else { return nil }
    let source = UInt16(payload[0]) << 8 | UInt16(payload[1])
    let destination = UInt16(payload[2]) << 8 | UInt16(payload[3])
    guard Self.isTunnelPort(destination) || Self.isTunnelPort(source),
      source != Self.dnsPort, destination != Self.dnsPort
    else { return nil }
    guard let udp = try? UDPHeader(parsing: payload, ipPayloadLength: ipPayloadLength),
      let header =
        Self.header(of: payload, port: destination, isDestination: true, udp: udp)
        ?? Self.header(of: payload, port: source, isDestination: false, udp: udp)
    else { return nil }
    self = header
    length += UDPHeader.length
  }

  /// A resolver answers to whatever port its client chose.
  private static let dnsPort: UInt16 = 53

  /// Whether a tunnel's packets go to that port, or come from it.
  private static func isTunnelPort(_ port: UInt16) -> Bool {
    switch port {
    case 1701, 2152, 3544, 4754, 4789, 4790, 5247, 6081, 8472, 37008: true
    default: false
    }
  }

  private static func header(
    of payload: Span<UInt8>, port: UInt16, isDestination: Bool, udp: UDPHeader
  ) -> TunnelHeader? {
    let bytes = payload.extracting(droppingFirst: UDPHeader.length)
    switch port {
    case 1701: return try? TunnelHeader(l2tp: bytes)
    case 3544: return try? TunnelHeader(teredo: bytes, declaredLength: udp.payloadLength)
    case 5247: return try? TunnelHeader(capwap: bytes)
    default: break
    }
    guard isDestination else { return nil }
    switch port {
    case 2152: return try? TunnelHeader(gtp: bytes, declaredLength: udp.payloadLength)
    // RFC 8086, section 3.
    case 4754: return try? TunnelHeader(gre: bytes)
    // 8472 is what Linux used before the number of RFC 7348.
    case 4789, 8472: return try? TunnelHeader(vxlan: bytes)
    case 4790: return try? TunnelHeader(vxlanGPE: bytes)
    case 6081: return try? TunnelHeader(geneve: bytes)
    case 37008: return try? TunnelHeader(tzsp: bytes)
    default: return nil
    }
  }
}
