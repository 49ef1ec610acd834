public import Capture
public import Catalogue
public import Model

/// What kinds of traffic an interface shows, in counts: for checking where a probe was plugged in.
///
/// Nothing of it is recorded, and no name or address leaves it. Excluded networks count as such only.
public struct TrafficSurvey: ~Copyable {
  private var counts = TrafficFindings()
  /// Packets that left, by their address, which stays in memory until the survey ends.
  private var leaving: [IPAddress: UInt64] = [:]
  private var sights: NetworkSights
  private let policy: Policy

  /// Addresses that are told apart; of others nothing is counted.
  private static let mostAddresses = 16_384
  private var line: LiveLine

  /// A survey with the networks of that catalogue's policy.
  public init(catalogue: Catalogue, now: Timestamp) {
    policy = catalogue.policy
    sights = NetworkSights(catalogue.policy)
    line = LiveLine(catalogue: catalogue, generation: 0, now: now)
  }

  /// What was seen so far.
  public var findings: TrafficFindings {
    var findings = counts
    for source in NameSource.allCases {
      findings.names[Int(source.rawValue)] = line.namesRead(source)
    }
    findings.sights = Dictionary(
      sights.coded(packets: counts.packets).map { ($0.code, $0.value) }, uniquingKeysWith: max)
    findings.busiest = leaving.values.max() ?? 0
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
    let isFromInside = policy.network(of: source, vlan: vlan) != nil
    let isToInside = policy.network(of: target, vlan: vlan) != nil
    sights.note(source, vlan: vlan, at: packet.time)
    if isFromInside {
      if !isToInside {
        counts.outbound &+= 1
        count(source, vlan)
      }
    } else if isToInside {
      counts.inbound &+= 1
    } else {
      counts.undeclared &+= 1
    }
  }

  private mutating func count(_ source: IPAddress, _ vlan: UInt16) {
    guard leaving[source] != nil || leaving.count < Self.mostAddresses,
      policy.gateway(of: source, vlan: vlan) == nil
    else { return }
    leaving[source, default: 0] &+= 1
  }
}
