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

  /// Whether four more bytes of tag follow.
  public var isTag: Bool {
    self == .customerTag || self == .serviceTag || self == .oldServiceTag
  }

  /// The smallest value that is a type; smaller ones are lengths (IEEE 802.3, clause 3.2.6).
  public static let smallestType: UInt16 = 0x0600
}
