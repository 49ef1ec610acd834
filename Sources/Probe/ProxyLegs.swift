import Catalogue
import Model

/// Knows which declared proxies show the probe their clients, so that what they send on is not
/// counted a second time.
///
/// A client leg is a request for a tunnel (CONNECT, SOCKS), which a proxy can only pass on; any other
/// request may be for the proxy itself, which answers it (`GET /proxy.pac`). It always comes before the outer leg,
/// so that a proxy whose clients are mirrored has been seen with one in time; one whose clients talk
/// to it elsewhere, or under encryption, never is, and then its outer leg is all that shows the use.
struct ProxyLegs {
  /// A day without a client leg: a tunnel that is kept open over night is still known the next
  /// morning, and a mirror that was moved is noticed the day after.
  static let memorySeconds: Int64 = 86_400

  /// A proxy as one site sees it: sites whose addresses are the same may have one each.
  private struct Proxy: Hashable {
    let gateway: Policy.Gateway
    /// The realm of its address, which is the same on both legs.
    let realm: String
  }

  private let policy: Policy
  private let hasProxies: Bool
  /// The last client leg; no more entries than declared proxies in declared realms.
  private var lastSeen: [Proxy: Timestamp] = [:]

  init(_ policy: Policy) {
    self.policy = policy
    hasProxies = policy.gateways.contains { $0.kind == .proxy }
  }

  /// Takes notice of a client leg; other observations change nothing.
  mutating func note(_ observation: Observation) {
    guard hasProxies, observation.traits.contains(.connectRequest),
      let proxy = proxy(at: observation.server, observation)
    else { return }
    lastSeen[proxy] = max(lastSeen[proxy] ?? observation.time, observation.time)
  }

  /// Whether the observation is the outer leg of a proxy whose client legs are seen.
  func repeats(_ observation: Observation) -> Bool {
    guard hasProxies, let proxy = proxy(at: observation.client, observation),
      let last = lastSeen[proxy]
    else { return false }
    return observation.time <= last.adding(seconds: Self.memorySeconds)
  }

  private func proxy(at address: IPAddress, _ observation: Observation) -> Proxy? {
    guard let gateway = policy.gateway(of: address, vlan: observation.vlan), gateway.kind == .proxy
    else { return nil }
    return Proxy(
      gateway: gateway, realm: policy.realm(of: address, vlan: observation.vlan))
  }
}
