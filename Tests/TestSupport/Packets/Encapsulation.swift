public import Model

/// One way to carry an IPv4 packet inside something else, written byte by byte, for tests.
public struct Encapsulation: Sendable, CustomStringConvertible {
  /// What tests call it.
  public let name: String
  /// The link type of the captured packet.
  public let link: LinkType
  /// Puts an IPv4 packet into a captured packet.
  public let wrap: @Sendable ([UInt8]) -> [UInt8]

  /// The name.
  public var description: String { name }

  private init(
    _ name: String, link: LinkType = .ethernet, wrap: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) {
    self.name = name
    self.link = link
    self.wrap = wrap
  }

  private static let near = IPAddress(v4: 0xc000_0201)
  private static let far = IPAddress(v4: 0xc000_0202)
  private static let near6 = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 1)
  private static let far6 = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 2)

  /// An outer IPv4 packet in an Ethernet frame.
  public static func outer(_ transport: UInt8, _ payload: [UInt8]) -> [UInt8] {
    Packet.frame(from: near, to: far, transport: transport, payload: payload)
  }

  /// An outer IPv6 packet in an Ethernet frame.
  public static func outer6(_ transport: UInt8, _ payload: [UInt8]) -> [UInt8] {
    Packet.frame(from: near6, to: far6, transport: transport, payload: payload)
  }

  /// An outer UDP datagram to a tunnel's port.
  public static func datagram(to port: Int, from source: Int = 49_000, _ payload: [UInt8])
    -> [UInt8]
  {
    outer(17, Packet.udp(from: source, to: port, payload: payload))
  }

  /// The packet in an inner Ethernet frame.
  public static func inner(
    _ packet: [UInt8], tags: [(type: Int, vlan: Int)] = []
  ) -> [UInt8] {
    Packet.ethernet(type: 0x0800, tags: tags, payload: packet)
  }

  /// Label stack entries, the outer one first, without a payload.
  public static func labels(_ count: Int) -> [UInt8] {
    (1...count).flatMap { [0, UInt8($0 & 0xff), $0 == count ? 0x01 : 0x00, 64] }
  }

  /// LLC and SNAP headers for an IPv4 packet.
  public static let snap: [UInt8] = [0xaa, 0xaa, 3, 0, 0, 0, 8, 0]

  /// An 802.11 data frame to an access point, up to its LLC header.
  public static let wlan: [UInt8] =
    [0x08, 0x01, 0, 0] + [UInt8](repeating: 2, count: 18) + [0x10, 0]

  /// Link types and what stands below IP in a frame.
  public static let belowIP: [Encapsulation] = [
    Encapsulation("PPP without address", link: .ppp) { [0x00, 0x21] + $0 },
    Encapsulation("PPP with address", link: .ppp) { [0xff, 3, 0x00, 0x21] + $0 },
    Encapsulation("PPP with short protocol", link: .ppp) { [0x21] + $0 },
    Encapsulation("PPP in HDLC", link: .pppHDLC) { [0xff, 3, 0x00, 0x21] + $0 },
    Encapsulation("Cisco HDLC told by its address", link: .pppHDLC) { [0x0f, 0, 8, 0] + $0 },
    Encapsulation("Cisco HDLC", link: .ciscoHDLC) { [0x8f, 0, 8, 0] + $0 },
    Encapsulation("802.11", link: .ieee80211) { wlan + snap + $0 },
    Encapsulation("802.11 with QoS", link: .ieee80211) {
      [0x88] + wlan.dropFirst() + [0, 0] + snap + $0
    },
    Encapsulation("radiotap", link: .radiotap) {
      [0, 0, 12, 0] + [UInt8](repeating: 7, count: 8) + wlan + snap + $0
    },
    Encapsulation("NFLOG", link: .nflog) {
      [2, 0, 0, 1] + [8, 0, 1, 0, 8, 0, 1, 0] + [5, 0, 10, 0, 0, 0, 0, 0]
        + [UInt8(($0.count + 4) & 0xff), UInt8(($0.count + 4) >> 8), 9, 0] + $0
    },
    Encapsulation("NFLOG of a big-endian machine", link: .nflog) {
      [2, 0, 0, 1] + [0, 8, 0, 1, 8, 0, 1, 0] + ($0.count + 4).twoBytes + [0, 9] + $0
    },
    Encapsulation("LLC and SNAP") { packet in
      var frame = Packet.ethernet(type: packet.count + 8, payload: [])
      frame += snap + packet
      return frame
    },
    Encapsulation("VN-Tag") { Packet.ethernet(type: 0x8926, payload: [0, 0, 0, 1, 8, 0] + $0) },
    Encapsulation("VN-Tag before 802.1Q") {
      Packet.ethernet(type: 0x8926, payload: [0, 0, 0, 1, 0x81, 0, 0, 7, 8, 0] + $0)
    },
    Encapsulation("Cisco metadata") {
      Packet.ethernet(type: 0x8909, payload: [1, 1, 0, 1, 0, 100, 8, 0] + $0)
    },
    Encapsulation("PPPoE") { pppoe($0) },
    Encapsulation("PPPoE in QinQ") {
      Packet.ethernet(
        type: 0x8864, tags: [(0x88a8, 200), (0x8100, 7)],
        payload: [0x11, 0, 0, 9] + ($0.count + 2).twoBytes + [0, 0x21] + $0)
    },
    Encapsulation("MPLS, one label") { Packet.ethernet(type: 0x8847, payload: labels(1) + $0) },
    Encapsulation("MPLS, three labels") { Packet.ethernet(type: 0x8848, payload: labels(3) + $0) },
    Encapsulation("pseudowire with control word") {
      Packet.ethernet(type: 0x8847, payload: labels(2) + [0, 0, 0, 0] + inner($0))
    },
    Encapsulation("pseudowire without control word") {
      Packet.ethernet(type: 0x8847, payload: labels(2) + inner($0))
    },
    Encapsulation("pseudowire whose address looks like IPv4") {
      Packet.ethernet(type: 0x8847, payload: labels(1) + [0x45, 0, 0, 60] + inner($0).dropFirst(4))
    },
    Encapsulation("pseudowire whose address looks like IPv6") {
      Packet.ethernet(type: 0x8847, payload: labels(1) + [0x60, 0, 0, 0] + inner($0).dropFirst(4))
    },
  ]

  private static func pppoe(_ packet: [UInt8]) -> [UInt8] {
    Packet.ethernet(
      type: 0x8864, payload: [0x11, 0, 0, 9] + (packet.count + 2).twoBytes + [0, 0x21] + packet)
  }

  /// Tunnels that are protocols of IP.
  public static let overIP: [Encapsulation] = [
    Encapsulation("IP in IP") { outer(4, $0) },
    Encapsulation("IPv4 in IPv6") { outer6(4, $0) },
    Encapsulation("MPLS in IP") { outer(137, labels(1) + $0) },
    Encapsulation("GRE") { outer(47, [0, 0, 8, 0] + $0) },
    Encapsulation("GRE over IPv6") { outer6(47, [0, 0, 8, 0] + $0) },
    Encapsulation("GRE with checksum") { outer(47, [0x80, 0, 8, 0, 1, 2, 0, 0] + $0) },
    Encapsulation("GRE with all fields") {
      outer(47, [0xb0, 0, 8, 0] + [UInt8](repeating: 0, count: 12) + $0)
    },
    Encapsulation("GRE with Ethernet") {
      outer(47, [0x20, 0, 0x65, 0x58, 0, 0, 0, 9] + inner($0))
    },
    Encapsulation("GRE with MPLS") { outer(47, [0, 0, 0x88, 0x47] + labels(2) + $0) },
    Encapsulation("PPTP") {
      outer(47, [0x30, 1, 0x88, 0x0b, 0, 99, 0, 1, 0, 0, 0, 5, 0xff, 3, 0, 0x21] + $0)
    },
    Encapsulation("PPTP with acknowledgement") {
      outer(47, [0x30, 0x81, 0x88, 0x0b, 0, 99, 0, 1, 0, 0, 0, 5, 0, 0, 0, 4, 0x21] + $0)
    },
    Encapsulation("WCCP 1") { outer(47, [0, 0, 0x88, 0x3e] + $0) },
    Encapsulation("WCCP 2") { outer(47, [0, 0, 0x88, 0x3e, 0, 0, 0, 0] + $0) },
    Encapsulation("ERSPAN I") { outer(47, [0, 0, 0x88, 0xbe] + inner($0)) },
    Encapsulation("ERSPAN II") {
      outer(47, [0x10, 0, 0x88, 0xbe, 0, 0, 0, 1] + [0x10, 0, 0, 5, 0, 0, 0, 9] + inner($0))
    },
    Encapsulation("ERSPAN III") {
      outer(
        47,
        [0x10, 0, 0x22, 0xeb, 0, 0, 0, 1] + [0x20, 0, 0, 5, 1, 2, 3, 4, 0, 0, 0, 0] + inner($0))
    },
    Encapsulation("ERSPAN III with subheader") {
      outer(
        47,
        [0x10, 0, 0x22, 0xeb, 0, 0, 0, 1] + [0x20, 0, 0, 5, 1, 2, 3, 4, 0, 0, 0, 1]
          + [UInt8](repeating: 6, count: 8) + inner($0))
    },
    Encapsulation("EtherIP") { outer(97, [0x30, 0] + inner($0)) },
  ]

  /// Tunnels over UDP.
  public static let overUDP: [Encapsulation] = [
    Encapsulation("VXLAN") { datagram(to: 4789, vxlan + inner($0)) },
    Encapsulation("VXLAN on Linux's old port") { datagram(to: 8472, vxlan + inner($0)) },
    Encapsulation("VXLAN with group policy") {
      datagram(to: 4789, [0x88, 0, 0, 7, 0, 0, 1, 0] + inner($0))
    },
    Encapsulation("VXLAN with reserved bits set") {
      datagram(to: 4789, [0x0c, 0, 0, 3, 0, 0, 1, 0] + inner($0))
    },
    Encapsulation("VXLAN-GPE with IPv4") { datagram(to: 4790, [0x0c, 0, 0, 1, 0, 0, 1, 0] + $0) },
    Encapsulation("VXLAN-GPE with Ethernet") {
      datagram(to: 4790, [0x0c, 0, 0, 3, 0, 0, 1, 0] + inner($0))
    },
    Encapsulation("Geneve") { datagram(to: 6081, [0, 0, 0x65, 0x58, 0, 0, 1, 0] + inner($0)) },
    Encapsulation("Geneve with IPv4 and options") {
      datagram(
        to: 6081,
        [0x03, 0x40, 0x08, 0x00, 0, 0, 1, 0] + [1, 2, 0x80, 2] + [UInt8](repeating: 9, count: 8)
          + $0)
    },
    Encapsulation("GTP-U") {
      datagram(to: 2152, from: 2152, [0x30, 255] + $0.count.twoBytes + [0, 0, 0, 1] + $0)
    },
    Encapsulation("GTP-U with sequence number") {
      datagram(
        to: 2152, [0x32, 255] + ($0.count + 4).twoBytes + [0, 0, 0, 1, 0, 1, 0, 0] + $0)
    },
    Encapsulation("GTP-U with extension headers") {
      datagram(
        to: 2152,
        [0x34, 255] + ($0.count + 16).twoBytes + [0, 0, 0, 1, 0, 0, 0, 0x85]
          + [1, 0x10, 1, 0xc0] + [2, 0, 0, 0, 0, 0, 0, 0] + $0)
    },
    Encapsulation("L2TP") { datagram(to: 1701, [0, 2, 0, 1, 0, 1, 0xff, 3, 0, 0x21] + $0) },
    Encapsulation("L2TP with all fields") {
      datagram(
        to: 49_000, from: 1701,
        [0x4a, 2] + ($0.count + 17).twoBytes
          + [0, 1, 0, 1, 0, 5, 0, 6, 0, 3, 9, 9, 9] + [0, 0x21] + $0)
    },
    Encapsulation("GRE in UDP") { datagram(to: 4754, [0, 0, 8, 0] + $0) },
    Encapsulation("TZSP") {
      datagram(to: 37008, [1, 0, 0, 1] + [0x0a, 1, 0xb0, 0, 0x0d, 4, 0, 0, 0, 1, 1] + inner($0))
    },
    Encapsulation("TZSP with 802.11") {
      datagram(to: 37008, [1, 0, 0, 18, 1] + wlan + snap + $0)
    },
    Encapsulation("CAPWAP with 802.11") {
      datagram(to: 5247, [0, 0x10, 0x03, 0, 0, 0, 0, 0] + wlan + snap + $0)
    },
    Encapsulation("CAPWAP with swapped frame control") {
      datagram(
        to: 41_264, from: 5247,
        [0, 0x20, 0x03, 0x20] + [UInt8](repeating: 0, count: 12) + [0x01, 0x08]
          + wlan.dropFirst(2) + snap + $0)
    },
    Encapsulation("CAPWAP with 802.3") {
      datagram(to: 5247, [0, 0x10, 0x02, 0, 0, 0, 0, 0] + inner($0))
    },
    Encapsulation("VXLAN in VXLAN in VXLAN") {
      datagram(
        to: 4789, vxlan + datagram(to: 4789, vxlan + datagram(to: 4789, vxlan + inner($0))))
    },
    Encapsulation("GTP-U in QinQ under MPLS") {
      let inside = [0x30, 255] + $0.count.twoBytes + [0, 0, 0, 1] + $0
      return Packet.ethernet(
        type: 0x8847, tags: [(0x88a8, 5), (0x8100, 6)],
        payload: labels(2) + datagram(to: 2152, inside).dropFirst(14))
    },
  ]

  /// A VXLAN header.
  public static let vxlan: [UInt8] = [8, 0, 0, 0, 0, 0, 1, 0]

  /// All of them.
  public static let all = belowIP + overIP + overUDP
}

extension Int {
  /// The number in two bytes in network order.
  fileprivate var twoBytes: [UInt8] {
    [UInt8(truncatingIfNeeded: self >> 8), UInt8(truncatingIfNeeded: self)]
  }
}
