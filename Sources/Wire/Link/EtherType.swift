/// What a frame carries (IEEE 802 numbers; unknown values survive).
public struct EtherType: RawRepresentable, Hashable, Sendable {
  /// The number on the wire.
  public let rawValue: UInt16

  /// The type of that number, known or not.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// IPv4.
  public static let ipv4 = EtherType(rawValue: 0x0800)
  /// IPv6.
  public static let ipv6 = EtherType(rawValue: 0x86dd)
  /// An 802.1Q customer tag.
  public static let customerTag = EtherType(rawValue: 0x8100)
  /// An 802.1ad service tag (QinQ).
  public static let serviceTag = EtherType(rawValue: 0x88a8)
  /// A service tag as older switches number it.
  public static let oldServiceTag = EtherType(rawValue: 0x9100)
  /// An Ethernet frame within a tunnel (RFC 1701).
  public static let ethernet = EtherType(rawValue: 0x6558)
  /// PPP within a tunnel (RFC 2637, section 4.1).
  public static let ppp = EtherType(rawValue: 0x880b)
  /// MPLS labels (RFC 3032, section 5).
  public static let mpls = EtherType(rawValue: 0x8847)
  /// MPLS labels given by the sender of a multicast (RFC 5332, section 3).
  public static let mplsMulticast = EtherType(rawValue: 0x8848)
  /// A PPPoE session (RFC 2516, section 4).
  public static let pppoeSession = EtherType(rawValue: 0x8864)
  /// A tag of a virtual interface (IEEE 802.1BR as Cisco numbers it).
  public static let vnTag = EtherType(rawValue: 0x8926)
  /// Cisco MetaData, which holds a security group.
  public static let ciscoMetadata = EtherType(rawValue: 0x8909)
  /// No type: the payload is nothing that this program reads.
  public static let unread = EtherType(rawValue: 0)

  /// Whether four more bytes of tag follow.
  public var isTag: Bool {
    self == .customerTag || self == .serviceTag || self == .oldServiceTag
  }

  /// Whether a frame of this type is a plausible one: IP, what leads to IP, or ARP.
  var isUsual: Bool {
    switch self {
    case .ipv4, .ipv6, .mpls, .mplsMulticast, .pppoeSession, .vnTag, .ciscoMetadata: true
    case EtherType(rawValue: 0x0806): true
    default: isTag
    }
  }

  /// The smallest value that is a type; smaller ones are lengths (IEEE 802.3, clause 3.2.6).
  public static let smallestType: UInt16 = 0x0600
}
