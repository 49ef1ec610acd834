import Model
import TestSupport
import Testing
import Wire

@Suite struct TunnelHeaderTests {
  func ip(_ transport: UInt8, _ bytes: [UInt8]) throws(WireError) -> TunnelHeader? {
    try TunnelHeader(transport: TransportProtocol(rawValue: transport), parsing: bytes.span)
  }

  func udp(_ port: Int, _ bytes: [UInt8], from source: Int = 50_000) -> TunnelHeader? {
    let datagram = Packet.udp(from: source, to: port, payload: bytes)
    return TunnelHeader(udp: datagram.span, ipPayloadLength: datagram.count)
  }

  @Test func gre() throws {
    #expect(try ip(47, [0, 0, 8, 0])?.payload == .network(.ipv4))
    #expect(try ip(47, [0, 0, 8, 0])?.length == 4)
    #expect(try ip(47, [0xb0, 0, 8, 0] + [UInt8](repeating: 0, count: 12))?.length == 16)
    // The routes of RFC 1701, and a version that does not exist.
    #expect(throws: WireError(.tunnel, .badValue, at: 4)) { try ip(47, [0x40, 0, 8, 0]) }
    #expect(throws: WireError(.tunnel, .badVersion, at: 4)) { try ip(47, [0, 2, 8, 0]) }
    #expect(throws: WireError(.tunnel, .truncated, at: 4)) { try ip(47, [0x20, 0, 8, 0, 1]) }
  }

  @Test func erspanNamesTheVLAN() throws {
    let second = try ip(
      47, [0x10, 0, 0x88, 0xbe, 0, 0, 0, 1] + [0x1f, 0xfe, 0, 5, 0, 0, 0, 9])
    #expect(second?.vlan == 0xffe)
    #expect(second?.length == 16)
    let third = try ip(
      47,
      [0x10, 0, 0x22, 0xeb, 0, 0, 0, 1] + [0x20, 7, 0, 5, 1, 2, 3, 4, 0, 0, 0x08, 1]
        + [UInt8](repeating: 6, count: 8))
    #expect(third?.vlan == 7)
    #expect(third?.length == 28)
    // An IP packet without its frame.
    #expect(third?.payload == .link(.raw))
    #expect(throws: WireError(.tunnel, .badVersion, at: 10)) {
      try ip(47, [0x10, 0, 0x88, 0xbe, 0, 0, 0, 1] + [0x20, 7, 0, 5, 0, 0, 0, 9])
    }
  }

  @Test func otherProtocolsAreNoTunnels() throws {
    for transport: UInt8 in [1, 6, 17, 50, 58, 115] {
      #expect(try ip(transport, [0, 0, 8, 0]) == nil)
    }
    #expect(throws: WireError(.tunnel, .badVersion, at: 2)) { try ip(97, [0x20, 0]) }
  }

  @Test func gtpExtensionsAreBoundedAndNeverEmpty() {
    func packet(_ extensions: [UInt8]) -> [UInt8] {
      let inside = [0, 0, 0, 0x85] + extensions + [0x45]
      return [0x34, 255, 0, UInt8(inside.count), 0, 0, 0, 1] + inside
    }
    #expect(udp(2152, packet([1, 9, 9, 0]))?.length == 8 + 16)
    #expect(udp(2152, packet([0, 9, 9, 0])) == nil)
    let eight = [UInt8]((0..<8).flatMap { [1, 9, 9, $0 == 7 ? 0 : 0x85] })
    let nine = [UInt8]((0..<9).flatMap { [1, 9, 9, $0 == 8 ? 0 : 0x85] })
    #expect(udp(2152, packet(eight)) != nil)
    #expect(udp(2152, packet(nine)) == nil)
    // More than the datagram holds.
    #expect(udp(2152, [0x30, 255, 0, 9, 0, 0, 0, 1, 0x45]) == nil)
    #expect(udp(2152, [0x30, 255, 0, 1, 0, 0, 0, 1, 0x45]) != nil)
  }

  @Test func tzspTagsAreBounded() {
    let endless = [1, 0, 0, 1] + [UInt8](repeating: 0, count: 200)
    #expect(udp(37_008, endless) == nil)
    #expect(udp(37_008, [1, 0, 0, 1, 0x0a, 200, 1]) == nil)
    #expect(udp(37_008, [1, 0, 0, 1, 0, 0x0a, 1, 7, 1])?.length == 8 + 9)
  }

  @Test func onlyTheServersPortTellsWhereATunnelGoesOneWay() {
    let vxlan: [UInt8] = Encapsulation.vxlan
    #expect(udp(4789, vxlan) != nil)
    #expect(udp(50_000, vxlan, from: 4789) == nil)
    let l2tp: [UInt8] = [0, 2, 0, 1, 0, 1]
    #expect(udp(1701, l2tp) != nil)
    #expect(udp(50_000, l2tp, from: 1701) != nil)
    #expect(udp(53, l2tp, from: 1701) == nil)
  }

  @Test func pppoeAndMPLS() throws {
    let session: [UInt8] = [0x11, 0, 0, 1, 0, 2]
    let header = try TunnelHeader(behind: .pppoeSession, parsing: session.span)
    #expect(header?.payload == .link(.ppp))
    #expect(header?.length == 6)
    let other: [UInt8] = [0x21, 0, 0, 1, 0, 2]
    #expect(throws: WireError(.link, .badVersion, at: 1)) {
      try TunnelHeader(behind: .pppoeSession, parsing: other.span)
    }
    #expect(try TunnelHeader(behind: .ipv4, parsing: session.span) == nil)
    let channel: [UInt8] = Encapsulation.labels(1) + [0x10, 0, 0, 7, 1, 2, 3]
    #expect(try TunnelHeader(behind: .mpls, parsing: channel.span)?.payload == .control)
    let nothing: [UInt8] = Encapsulation.labels(1)
    #expect(throws: WireError(.link, .truncated, at: 4)) {
      try TunnelHeader(behind: .mpls, parsing: nothing.span)
    }
  }

  /// What is read from mutilated bytes lies within them.
  @Test func everyPrefixAndEveryByteChangeIsSurvived() throws {
    let packet = Packet.ipv4(
      from: IPAddress(v4: 1), to: IPAddress(v4: 2), transport: 17,
      payload: Packet.udp(from: 1, to: 2, payload: []))
    for way in Encapsulation.overIP + Encapsulation.overUDP {
      let frame = way.wrap(packet)
      let outer = try LinkHeader(parsing: frame.span, link: .ethernet)
      guard outer.etherType == .ipv4 || outer.etherType == .ipv6 else { continue }
      let network = Array(frame.dropFirst(outer.length))
      let ip = try IPHeader(parsing: network.span, etherType: outer.etherType)
      let bytes = Array(network.dropFirst(ip.length))
      func header(_ bytes: [UInt8]) throws(WireError) -> TunnelHeader? {
        ip.transport == .udp
          ? TunnelHeader(udp: bytes.span, ipPayloadLength: ip.payloadLength)
          : try TunnelHeader(transport: ip.transport, parsing: bytes.span)
      }
      #expect(try header(bytes) != nil, "\(way)")
      for abused in Abuse.prefixes(of: bytes) + Abuse.byteChanges(of: bytes) {
        guard let header = try? header(abused) else { continue }
        #expect(header.length <= abused.count, "\(way)")
        guard let inner = try? header.linkHeader(in: abused.span) else { continue }
        #expect(inner.length >= header.length && inner.length <= abused.count, "\(way)")
      }
    }
  }
}
