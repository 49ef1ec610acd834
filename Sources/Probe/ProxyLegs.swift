import Catalogue
import Model

/// Knows which declared proxies show the probe their clients, so that what they send on is not
/// counted a second time.
///
/// A client leg is a request that a proxy is asked to pass on. It always comes before the outer leg,
/// so that a proxy whose clients are mirrored has been seen with one in time; one whose clients talk
/// to it elsewhere, or under encryption, never is, and then its outer leg is all that shows the use.
struct ProxyLegs {
  /// A day without a client leg: a tunnel that is kept open over night is still known the next
  /// morning, and a mirror that was moved is noticed the day after.
  static let memorySeconds: Int64 = 86_400

  private let policy: Policy
  private let hasProxies: Bool
  /// The last client leg; no more entries than declared proxies.
  private var lastSeen: [Policy.Gateway: Timestamp] = [:]

  init(_ policy: Policy) {
    self.policy = policy
    hasProxies = policy.gateways.contains { $0.kind == .proxy }
  }

  /// Takes notice of a client leg; other observations change nothing.
  mutating func note(_ observation: Observation) {
    guard hasProxies, observation.source == .http || observation.source == .socks,
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

  private func proxy(at address: IPAddress, _ observation: Observation) -> Policy.Gateway? {
    guard let gateway = policy.gateway(of: address, vlan: observation.vlan), gateway.kind == .proxy
    else { return nil }
    return gateway
  }
}
