public import Capture
public import Catalogue
public import Model

/// What kinds of traffic an interface shows, in counts: for checking where a probe was plugged in.
///
/// Nothing of it is recorded, and no name or address leaves it. Excluded networks count as such only.
public struct TrafficSurvey: ~Copyable {
  private var counts = TrafficFindings()
  private let policy: Policy
  private var line: LiveLine

  /// A survey with the networks of that catalogue's policy.
  public init(catalogue: Catalogue, now: Timestamp) {
    policy = catalogue.policy
    counts.byNetwork = [UInt64](repeating: 0, count: catalogue.policy.networks.count)
    line = LiveLine(catalogue: catalogue, generation: 0, now: now)
  }

  /// What was seen so far.
  public var findings: TrafficFindings {
    var findings = counts
    for source in NameSource.allCases {
      findings.names[Int(source.rawValue)] = line.namesRead(source)
    }
    return findings
  }

  /// Reads one packet.
  public mutating func read(_ bytes: Span<UInt8>, _ packet: CapturedPacket) {
    counts.packets &+= 1
    line.read(bytes, packet)
    if line.mustHandOver { _ = line.handOver(now: packet.time) }
    guard packet.link == .ethernet else { return }
    let glance = FrameGlance(bytes)
    if let vlan = glance.vlan { counts.vlans.insert(vlan) }
    guard let source = glance.source, let target = glance.target else { return }
    let vlan = glance.vlan ?? 0
    guard !policy.isExcluded(source, vlan: vlan), !policy.isExcluded(target, vlan: vlan) else {
      counts.excluded &+= 1
      return
    }
    let from = policy.network(of: source, vlan: vlan)
    let to = policy.network(of: target, vlan: vlan)
    if let from {
      if to == nil { counts.outbound &+= 1 }
      if let place = policy.networks.firstIndex(of: from) { counts.byNetwork[place] &+= 1 }
    } else if to != nil {
      counts.inbound &+= 1
    } else {
      counts.undeclared &+= 1
    }
  }
}
