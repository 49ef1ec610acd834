import Model

/// What a survey of an interface's traffic came to, in counts.
public struct TrafficFindings: Sendable {
  /// Packets of every kind.
  public internal(set) var packets: UInt64 = 0
  /// Names read, by `NameSource.rawValue`.
  public internal(set) var names = [UInt64](repeating: 0, count: NameSource.allCases.count)
  /// The VLANs of tagged frames.
  public internal(set) var vlans: Set<UInt16> = []
  /// Packets from a declared network to anywhere else.
  public internal(set) var outbound: UInt64 = 0
  /// Packets from anywhere else to a declared network.
  public internal(set) var inbound: UInt64 = 0
  /// The declared networks and VLANs that packets came from, by the codes of `NetworkSight`.
  public internal(set) var sights: [String: UInt64] = [:]
  /// Packets between addresses that are in no declared network.
  public internal(set) var undeclared: UInt64 = 0
  /// Of the packets that leave the declared networks, those of the busiest address that is no declared
  /// gateway: the address itself is not told.
  public internal(set) var busiest: UInt64 = 0
  /// Packets of networks that the policy excludes.
  public internal(set) var excluded: UInt64 = 0

  /// Whether only one direction of what leaves the declared networks is shown; nil while too little
  /// was seen to tell.
  public var isOneWay: Bool? {
    guard outbound + inbound >= 20 else { return nil }
    return outbound == 0 || inbound == 0
  }

  /// The busiest address's share of what leaves the declared networks, in per cent; nil while too little
  /// was seen to tell.
  public var busiestShare: Int? {
    guard outbound >= 1_000 else { return nil }
    return Int(clamping: busiest / (outbound / 100))
  }

  init() {}
}
