/// What the first bytes of a captured packet are: a LINKTYPE_ value of the pcap registry.
///
/// Unknown values survive, so that an error can name them.
public struct LinkType: RawRepresentable, Hashable, Sendable {
  /// The number in the capture file's header.
  public let rawValue: UInt32

  /// The link type of that number, known or not.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// BSD loopback: 4 bytes of address family in the writer's byte order.
  public static let null = LinkType(rawValue: 0)
  /// IEEE 802.3 Ethernet.
  public static let ethernet = LinkType(rawValue: 1)
  /// PPP, with or without address and control field (RFC 1661, RFC 1662).
  public static let ppp = LinkType(rawValue: 9)
  /// Raw IP as some systems number it.
  public static let rawBSD = LinkType(rawValue: 12)
  /// Raw IP as OpenBSD numbers it.
  public static let rawOpenBSD = LinkType(rawValue: 14)
  /// PPP in HDLC-like framing (RFC 1662), or Cisco HDLC.
  public static let pppHDLC = LinkType(rawValue: 50)
  /// Raw IP, version told by the first nibble.
  public static let raw = LinkType(rawValue: 101)
  /// Cisco HDLC.
  public static let ciscoHDLC = LinkType(rawValue: 104)
  /// IEEE 802.11 frames without anything before them.
  public static let ieee80211 = LinkType(rawValue: 105)
  /// OpenBSD loopback: 4 bytes of address family in network order.
  public static let loop = LinkType(rawValue: 108)
  /// Linux "cooked" capture, version 1.
  public static let linuxSLL = LinkType(rawValue: 113)
  /// IEEE 802.11 frames behind a radiotap header.
  public static let radiotap = LinkType(rawValue: 127)
  /// Raw IPv4.
  public static let ipv4 = LinkType(rawValue: 228)
  /// Raw IPv6.
  public static let ipv6 = LinkType(rawValue: 229)
  /// Linux netfilter log: attributes, of which one is an IP packet.
  public static let nflog = LinkType(rawValue: 239)
  /// Linux "cooked" capture, version 2.
  public static let linuxSLL2 = LinkType(rawValue: 276)
}

extension LinkType: CustomStringConvertible {
  /// The registry's name with its number, or the number alone when the name is not known here.
  public var description: String {
    Self.names[rawValue].map { "\($0) (\(rawValue))" } ?? "LINKTYPE \(rawValue)"
  }

  private static let names: [UInt32: String] = [
    0: "NULL", 1: "ETHERNET", 9: "PPP", 12: "RAW", 14: "RAW", 50: "PPP_HDLC", 101: "RAW",
    104: "C_HDLC", 105: "IEEE802_11", 107: "FRELAY", 108: "LOOP", 113: "LINUX_SLL",
    119: "IEEE802_11_PRISM", 127: "IEEE802_11_RADIOTAP", 147: "USER0", 187: "BLUETOOTH_HCI_H4",
    189: "USB_LINUX", 192: "PPI", 195: "IEEE802_15_4_WITHFCS", 220: "USB_LINUX_MMAPPED",
    228: "IPV4", 229: "IPV6", 239: "NFLOG", 276: "LINUX_SLL2",
  ]
}
