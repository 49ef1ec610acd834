public import Model

/// Says what the catalogue and the policy make of an observation whose name a rule matched.
public struct Judge: Sendable {
  private let catalogue: Catalogue

  /// A judge by that catalogue.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// The verdict on that observation, on that local day; nil when it is nobody's use.
  ///
  /// Nobody's use is: a client that the policy excludes; the question of a resolver, which repeats
  /// the question of one of its clients; and the outer leg of a proxy, which repeats what the
  /// client's leg to the proxy showed.
  ///
  /// It may open an incident when the rule is dedicated, confirmed and of role app or api, the
  /// status is neither approved nor tolerated, and the client is inside and shows at least the
  /// evidence that its network asks for. Volume never opens one: its hello did. Address
  /// translation and shared hosts open incidents that carry their kind; resolvers never do. A name
  /// that was only inferred opens none and proves no use; what was blocked opens none.
  public func verdict(
    rule index: RuleIndex, observation: Observation, at day: CivilDay
  ) -> Verdict? {
    let policy = catalogue.policy
    let (client, vlan) = (observation.client, observation.vlan)
    guard let rule = catalogue.rule(index), let service = catalogue.services[rule.service],
      !policy.isExcluded(client, vlan: vlan)
    else { return nil }
    let gateway = policy.gateways[client]
    if gateway == .proxy || (gateway == .resolver && observation.source == .dns) { return nil }
    let network = policy.network(of: client, vlan: vlan)
    let direction = policy.direction(of: client, vlan: vlan)
    let status = policy.status(of: rule.service, direction: direction?.name, on: day)
    let attribution: Attribution =
      network == nil ? .outside : gateway.map { .gateway($0) } ?? .poste
    let isInferred = observation.traits.contains(.inferred)
    let isRead = !isInferred && !observation.traits.contains(.blocked)
    let isProven =
      network.map { observation.evidence >= $0.evidence && observation.evidence != .volume }
      ?? false
    return Verdict(
      service: rule.service, category: service.summary.category, rule: rule.text, role: rule.role,
      scope: rule.scope, status: status, realm: network?.realm ?? Policy.defaultRealm,
      direction: direction?.name, site: direction?.site, attribution: attribution,
      provesUse: rule.canOpenIncident && !isInferred,
      opensIncident: isRead && isProven && rule.canOpenIncident && status.opensIncident
        && gateway != .resolver)
  }
}
