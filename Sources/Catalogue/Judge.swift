public import Model

/// Says what the catalogue and the policy make of an observation whose name a rule matched.
public struct Judge: Sendable {
  private let catalogue: Catalogue

  /// A judge by that catalogue.
  public init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// The verdict on that observation, at that reading of the wall clock; nil when it is nobody's
  /// use.
  ///
  /// Nobody's use is: a client that the policy excludes, and the question of a resolver, which
  /// repeats the question of one of its clients.
  ///
  /// It may open an incident when the rule is dedicated, confirmed and of role app or api, the
  /// status is neither approved nor tolerated, and the client is one inside poste that shows at
  /// least the evidence that its network asks for. Volume never opens one: its hello did. A gateway
  /// speaks for many postes: what it does is counted by day and service, and opens none. A name
  /// that was only inferred opens none and proves no use; what was blocked opens none.
  ///
  /// A proxy's outer leg is judged as a gateway's use: whether it repeats a client leg that was
  /// seen is for the caller to know.
  public func verdict(
    rule index: RuleIndex, observation: Observation, at time: CivilTime
  ) -> Verdict? {
    let policy = catalogue.policy
    let (client, vlan) = (observation.client, observation.vlan)
    guard let rule = catalogue.rule(index), let service = catalogue.services[rule.service],
      !policy.isExcluded(client, vlan: vlan)
    else { return nil }
    let gateway = policy.gateway(of: client, vlan: vlan)?.kind
    if gateway == .resolver && observation.source == .dns { return nil }
    let network = policy.network(of: client, vlan: vlan)
    let direction = policy.direction(of: client, vlan: vlan)
    let status = policy.status(
      of: rule.service, direction: direction?.name, rule: rule.text, at: time)
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
        && gateway == nil)
  }
}
