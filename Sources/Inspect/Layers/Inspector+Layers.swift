import Model
import Wire

extension Inspector {
  /// Tunnels and reassemblies within one packet, one inside the other; three are the most that real
  /// networks are known to stack, and each one costs a hostile sender's victim the same work again.
  static let mostDepth = 8

  /// Reads the layers up to TCP or UDP, through tunnels and fragments.
  mutating func inspectFrame(
    _ packet: Span<UInt8>, at time: Timestamp, link: LinkType
  ) throws(WireError) -> IgnoreReason? {
    let frame = try LinkHeader(parsing: packet, link: link)
    let reason = try inspectLayers(
      packet.extracting(droppingFirst: frame.length), type: frame.etherType, vlan: frame.vlan,
      depth: 0, at: time)
    guard reason == .fragment, whole != nil else { return reason }
    return try inspectWhole(at: time)
  }

  /// Reads the packet that the last fragment made whole; when that one is a fragment itself and makes
  /// another packet whole, goes on with that.
  private mutating func inspectWhole(at time: Timestamp) throws(WireError) -> IgnoreReason? {
    // The bytes leave the inspector while it reads them, so that no copy is ever made.
    var packet: [UInt8] = []
    swap(&packet, &reassembled)
    defer { swap(&packet, &reassembled) }
    var reason: IgnoreReason? = .fragment
    while let next = whole {
      whole = nil
      let count = fragments.copy(next.place, into: &packet)
      reason = try inspectLayers(
        packet.span.extracting(0..<count), type: next.isIPv6 ? .ipv6 : .ipv4, vlan: next.vlan,
        depth: next.depth, at: time)
    }
    return reason
  }

  /// Reads a packet from its network layer on: one turn of the loop for each packet within another.
  private mutating func inspectLayers(
    _ packet: Span<UInt8>, type first: EtherType, vlan firstVLAN: UInt16, depth firstDepth: Int,
    at time: Timestamp
  ) throws(WireError) -> IgnoreReason? {
    var network = packet
    var type = first
    var vlan = firstVLAN
    var depth = firstDepth
    while true {
      let carrier: Span<UInt8>
      let tunnel: TunnelHeader
      if type == .ipv4 || type == .ipv6 {
        let ip = try IPHeader(parsing: network, etherType: type)
        // What lies behind the IP packet is padding of the link layer.
        let captured = min(ip.payloadLength, network.count - ip.length)
        carrier = network.extracting(ip.length..<(ip.length + captured))
        if ip.isFragment {
          return try gather(ip, in: network, payload: carrier, vlan: vlan, depth: depth, at: time)
        }
        // This header is the innermost one unless a tunnel's header follows: only then is it known
        // whether one of its ends is excluded.
        if ip.transport == .tcp {
          if isExcluded(ip, vlan: vlan) { return .excluded }
          try inspectTCP(carrier, ip: ip, vlan: vlan, at: time)
          return nil
        }
        guard let header = try Self.tunnel(behind: ip, parsing: carrier) else {
          if isExcluded(ip, vlan: vlan) { return .excluded }
          guard ip.transport == .udp else { return .otherTransport }
          return try inspectUDP(carrier, ip: ip, vlan: vlan, at: time)
        }
        tunnel = header
      } else {
        carrier = network
        guard let header = try TunnelHeader(behind: type, parsing: network) else {
          return .notIP
        }
        tunnel = header
      }
      depth += 1
      guard depth <= Self.mostDepth else { throw WireError(.tunnel, .tooMany, at: 0) }
      guard let inner = try tunnel.linkHeader(in: carrier) else { return .tunnelControl }
      findings.counters.tunnels &+= 1
      type = inner.etherType
      // The last tag on the way in counts: a frame without one keeps that of the frame around it.
      if inner.vlan != 0 { vlan = inner.vlan }
      network = carrier.extracting(droppingFirst: inner.length)
    }
  }

  private static func tunnel(
    behind ip: IPHeader, parsing payload: Span<UInt8>
  ) throws(WireError) -> TunnelHeader? {
    ip.transport == .udp
      ? TunnelHeader(udp: payload, ipPayloadLength: ip.payloadLength)
      : try TunnelHeader(transport: ip.transport, parsing: payload)
  }

  /// Keeps a fragment; when it is the last one that was missing, `whole` is the packet.
  private mutating func gather(
    _ ip: IPHeader, in packet: Span<UInt8>, payload: Span<UInt8>, vlan: UInt16, depth: Int,
    at time: Timestamp
  ) throws(WireError) -> IgnoreReason? {
    // What is excluded is not kept either, not even until the packet is whole.
    if isExcluded(ip, vlan: vlan) { return .excluded }
    let fragment = try IPFragment(parsing: packet, header: ip)
    guard payload.count == ip.payloadLength else {
      throw WireError(ip.source.isIPv6 ? .ipv6 : .ipv4, .truncated, at: packet.count)
    }
    let place = try fragments.add(
      fragment, of: ip, payload: payload, at: time, counters: &findings.counters)
    guard let place else { return .fragment }
    guard depth < Self.mostDepth else { throw WireError(.tunnel, .tooMany, at: 0) }
    whole = WholePacket(place: place, isIPv6: ip.source.isIPv6, vlan: vlan, depth: depth + 1)
    return .fragment
  }

  private func isExcluded(_ ip: IPHeader, vlan: UInt16) -> Bool {
    if !excludedVLANs.isEmpty, excludedVLANs[Int(vlan)] { return true }
    guard excludesNetworks else { return false }
    return excludedNetworks.contains(ip.source) || excludedNetworks.contains(ip.destination)
  }
}
