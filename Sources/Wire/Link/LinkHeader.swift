public import Model

/// What stands before the network layer: the type of the payload, its tag and where it begins.
public struct LinkHeader: Hashable, Sendable {
  /// What the payload is; a value below `EtherType.smallestType` is an 802.3 length.
  public var etherType: EtherType
  /// The innermost VLAN identifier, 1 to 4094; 0 without a tag, or with a priority tag.
  public var vlan: UInt16
  /// Where the network layer begins, in bytes from the start of the frame.
  public var length: Int

  /// Tags of one frame; two are QinQ, and no switch is known to write more than four.
  public static let mostTags = 4

  /// Reads the link layer of a captured packet.
  public init(parsing frame: Span<UInt8>, link: LinkType) throws(WireError) {
    var reader = ByteReader(frame, layer: .link)
    switch link {
    case .ethernet: try self.init(ethernet: &reader)
    case .linuxSLL: try self.init(cooked: &reader)
    case .linuxSLL2: try self.init(cooked2: &reader)
    case .raw, .rawBSD, .rawOpenBSD, .ipv4, .ipv6: try self.init(rawIP: &reader)
    case .null: try self.init(loopback: &reader, isNetworkOrder: false)
    case .loop: try self.init(loopback: &reader, isNetworkOrder: true)
    case .ppp: try self.init(ppp: &reader)
    case .pppHDLC: try self.init(pppHDLC: &reader)
    case .ciscoHDLC: try self.init(ciscoHDLC: &reader)
    case .ieee80211: try self.init(ieee80211: &reader)
    case .radiotap: try self.init(radiotap: &reader)
    case .nflog: try self.init(nflog: &reader)
    default: throw WireError(.link, .unsupportedLinkType, at: 0)
    }
  }

  /// Whether this program reads that link type at all.
  public static func isSupported(_ link: LinkType) -> Bool {
    switch link {
    case .ethernet, .linuxSLL, .linuxSLL2, .raw, .rawBSD, .rawOpenBSD, .ipv4, .ipv6, .null, .loop,
      .ppp, .pppHDLC, .ciscoHDLC, .ieee80211, .radiotap, .nflog:
      true
    default: false
    }
  }

  /// Ethernet II or 802.3, two addresses of 6 bytes and the type, then tags.
  @inline(__always)
  private init(ethernet reader: inout ByteReader) throws(WireError) {
    try reader.skip(12)
    try self.init(typeThenTags: &reader)
  }

  /// Linux cooked capture: the protocol is at byte 14 of 16.
  private init(cooked reader: inout ByteReader) throws(WireError) {
    try reader.skip(14)
    try self.init(typeThenTags: &reader)
  }

  /// Linux cooked capture, version 2: the protocol is at byte 0 of 20.
  private init(cooked2 reader: inout ByteReader) throws(WireError) {
    let type = EtherType(rawValue: try reader.readUInt16())
    try reader.skip(18)
    try self.init(type, tagsFrom: &reader)
  }

  @inline(__always)
  private init(typeThenTags reader: inout ByteReader) throws(WireError) {
    let type = EtherType(rawValue: try reader.readUInt16())
    try self.init(type, tagsFrom: &reader)
  }

  /// The header of a payload of that type, after the tags that still stand before it.
  @inline(__always)
  init(_ type: EtherType, tagsFrom reader: inout ByteReader) throws(WireError) {
    if type == .ipv4 || type == .ipv6 {
      self.init(type, vlan: 0, at: reader)
    } else {
      try self.init(tags: &reader, type: type)
    }
  }

  /// The header of a payload of that type, which begins where the reader is.
  init(_ type: EtherType, vlan: UInt16 = 0, at reader: borrowing ByteReader) {
    etherType = type
    self.vlan = vlan
    length = reader.offset
  }

  /// Raw IP: the first nibble is the version.
  private init(rawIP reader: inout ByteReader) throws(WireError) {
    guard let first = reader.peek() else { throw reader.error(.truncated) }
    switch first >> 4 {
    case 4: self.init(.ipv4, at: reader)
    case 6: self.init(.ipv6, at: reader)
    default: throw reader.error(.badVersion)
    }
  }

  /// BSD loopback: an address family of 4 bytes, in the writer's byte order (`null`) or in network
  /// order (`loop`).
  private init(loopback reader: inout ByteReader, isNetworkOrder: Bool) throws(WireError) {
    let word = try reader.readUInt32()
    // The writer's order is unknown: families are small, so the small reading is the right one.
    let family = !isNetworkOrder && word > 0xffff ? word.byteSwapped : word
    switch family {
    case 2: self.init(.ipv4, at: reader)
    // AF_INET6 of NetBSD and OpenBSD, FreeBSD, macOS and Linux.
    case 24, 28, 30, 10: self.init(.ipv6, at: reader)
    default: throw reader.error(.badValue)
    }
  }
}
