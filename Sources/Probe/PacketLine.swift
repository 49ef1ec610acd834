import Capture
import Catalogue
import Inspect
import Model

/// The packet half of the line: packets to observations to matches.
///
/// A name that matches no rule goes no further than this: it is overwritten by the next packet's,
/// and at most counted as a blind spot.
struct PacketLine: ~Copyable {
  private var inspector: Inspector
  private let matcher: Matcher
  private let blindSpots: BlindSpots
  private(set) var batch = MatchBatch()
  /// Connections and names that matched a rule.
  private(set) var matchCount: UInt64 = 0
  /// Matches on a proxy's outer leg that repeat a client leg that was seen.
  private(set) var repeatedCount: UInt64 = 0
  private var proxyLegs: ProxyLegs
  private let policy: Policy
  /// The name of a self-test, which is looked for and never recorded.
  private var test = TestWatch()
  /// Connections to names behind which nothing can be read.
  private var blindConnections = BlindCounters()
  /// The declared networks that names came from.
  private var sights: NetworkSights

  init(catalogue: Catalogue, settings: InspectorSettings) {
    var settings = settings
    settings.excludedNetworks = catalogue.policy.excludedNetworks
    settings.excludedVLANs = catalogue.policy.excludedVLANs
    settings.echPublicNames = catalogue.echPublicNames
    settings.sinkholes = catalogue.policy.sinkholes
    inspector = Inspector(settings: settings)
    matcher = catalogue.matcher
    policy = catalogue.policy
    proxyLegs = ProxyLegs(catalogue.policy)
    blindSpots = catalogue.blindSpots
    sights = NetworkSights(catalogue.policy)
  }

  /// What became of all packets so far.
  var counters: InspectionCounters { inspector.counters }

  /// Every count of the line that is not 0 under its stable code; none goes down.
  var coded: [(code: String, value: UInt64)] {
    let counters = inspector.counters
    return counters.coded + blindConnections.coded + sights.coded(packets: counters.decoded)
      + [("matches", matchCount)]
  }

  /// Whether the batch must be handed over before the next packet.
  var mustHandOver: Bool { batch.isFull }

  /// Looks for that name from now on, instead of the one before; an empty one ends it.
  mutating func watch(for name: [UInt8]) { test = TestWatch(name) }

  /// Where the name of the self-test was first seen; nil while it was not.
  var testSighting: TestSighting? { test.sighting }

  /// Reads one packet.
  mutating func read(_ bytes: Span<UInt8>, _ packet: CapturedPacket) {
    let found = inspector.inspect(
      bytes, at: packet.time, link: packet.link, wireLength: packet.wireLength)
    if found > 0 { collect(found) }
  }

  /// Takes the last reports of the connections that are still open; false when there are no more.
  mutating func readRest() -> Bool {
    let found = inspector.finish()
    collect(found)
    return found > 0
  }

  /// Gives the batch away and begins a new one.
  mutating func handOver() -> [Match] {
    let matches = batch.matches
    batch.removeAll()
    return matches
  }

  private mutating func collect(_ found: Int) {
    var markedFlow: Int?
    for index in 0..<found {
      guard let observation = inspector.observation(index) else { continue }
      proxyLegs.note(observation)
      if !observation.traits.contains(.strengthens) {
        sights.note(observation.client, vlan: observation.vlan, at: observation.time)
      }
      if observation.tag > 0 {
        // A connection that matched before: its mark is its rule's number and one.
        append(observation, RuleIndex(rawValue: observation.tag - 1))
      } else if let rule = matcher.match(inspector.name(of: observation)) {
        guard !test.isAbout(inspector.name(of: observation)) else {
          test.note(observation, policy)
          continue
        }
        // A hello can give a name that was read and one that was inferred: the first one counts.
        if !observation.traits.contains(.inferred) || observation.flow != markedFlow {
          inspector.remember(rule.rawValue &+ 1, for: observation)
          markedFlow = observation.flow
        }
        append(observation, rule)
      } else if observation.opensConnection,
        let cause = blindSpots.match(inspector.name(of: observation))
      {
        blindConnections.count(cause)
      }
    }
  }

  private mutating func append(_ observation: Observation, _ rule: RuleIndex) {
    if !observation.traits.contains(.strengthens) { matchCount &+= 1 }
    guard !proxyLegs.repeats(observation) else {
      if !observation.traits.contains(.strengthens) { repeatedCount &+= 1 }
      return
    }
    batch.append(Match(observation: observation, rule: rule))
  }
}

extension Observation {
  /// Whether its name is that of a connection that begins here, and no other observation says so.
  ///
  /// A hello inside a tunnel follows the request that opened the tunnel, which was looked at; DNS over
  /// TLS and QUIC is counted by its port (RFC 7858, section 3.1; RFC 9250, section 4.1.1).
  fileprivate var opensConnection: Bool {
    guard evidence == .clientHello, serverPort != 853,
      traits.isDisjoint(with: [.strengthens, .inferred, .blocked])
    else { return false }
    switch source {
    case .tls, .quic: return !traits.contains(.insideConnectTunnel)
    case .http, .socks: return traits.contains(.connectRequest)
    case .dns: return false
    }
  }
}
