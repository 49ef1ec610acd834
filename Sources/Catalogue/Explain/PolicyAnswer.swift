public import Model

/// What the policy makes of a client's connection to a name, at one reading of the wall clock.
public struct PolicyAnswer: Sendable {
  /// Why a connection opens no incident; the first reason that holds.
  public enum Obstacle: String, Hashable, Sendable {
    /// No rule takes in the name.
    case noRule = "no-rule"
    /// The client is not looked at.
    case excluded
    /// The client is in none of the networks.
    case outside
    /// The address speaks for others.
    case gateway
    /// The name serves other things too.
    case sharedName = "shared-name"
    /// A name of that role does not show a use.
    case role
    /// Nobody has confirmed that the name leads there.
    case unconfirmed
    /// The service is approved or tolerated.
    case allowed
  }

  /// The wall clock that was asked about.
  public let time: CivilTime
  /// The client that was asked about.
  public let client: IPAddress
  /// Its VLAN; 0 for none.
  public let vlan: UInt16
  /// Its network; nil outside all.
  public let network: Policy.Network?
  /// Its realm.
  public let realm: String
  /// Its direction; nil when none is declared for it.
  public let direction: Policy.Direction?
  /// The exclusion that keeps it from being looked at; nil when none does.
  public let exclusion: Policy.Exclusion?
  /// What it is, when it speaks for others.
  public let gateway: Policy.Gateway?
  /// What the rules make of the name.
  public let name: Explanation
  /// The status of the service for that client; nil without a service.
  public let status: ServiceStatus?
  /// The decision that gives the status; nil for the default status.
  public let decision: Policy.Decision?
  /// Where the policy writes the default status; nil when it does not.
  public let defaultOrigin: Policy.Origin?
  /// Why the connection opens no incident; nil when it opens one.
  public let obstacle: Obstacle?
  /// The priority of the incident once the connection is established; nil when none is opened.
  public let priority: Priority?
  /// The service to propose instead; nil when the policy proposes none.
  public let alternative: ServiceEntry?
}

extension Catalogue {
  /// Says what the policy makes of an established connection of that client to that name, without
  /// keeping anything.
  public func answer(
    client: IPAddress, vlan: UInt16, name: some Sequence<UInt8>, at time: CivilTime
  ) -> PolicyAnswer {
    let explanation = explain(name, at: time)
    let network = policy.network(of: client, vlan: vlan)
    let direction = policy.direction(of: client, vlan: vlan)
    let exclusion = policy.exclusion(of: client, vlan: vlan)
    let gateway = policy.gateway(of: client, vlan: vlan)
    let rule = explanation.rule
    let decision = rule.flatMap {
      policy.decision(on: $0.service, direction: direction?.name, rule: $0.text, at: time)
    }
    let status = rule.map { _ in decision?.status ?? policy.defaultStatus }
    let obstacle: PolicyAnswer.Obstacle? =
      if let rule, let status {
        if exclusion != nil {
          .excluded
        } else if network == nil {
          .outside
        } else if gateway != nil {
          .gateway
        } else if rule.scope == .shared {
          .sharedName
        } else if !rule.role.opensIncident {
          .role
        } else if !rule.isConfirmed {
          .unconfirmed
        } else {
          status.opensIncident ? nil : .allowed
        }
      } else {
        .noRule
      }
    let priority = status.flatMap {
      obstacle == nil
        ? policy.weights.priority(status: $0, evidence: .established, sent: .unknown) : nil
    }
    let alternative = explanation.service.flatMap {
      policy.alternative(to: $0.summary.id, of: $0.summary.category)
    }
    return PolicyAnswer(
      time: time, client: client, vlan: vlan, network: network,
      realm: policy.realm(of: client, vlan: vlan), direction: direction, exclusion: exclusion,
      gateway: gateway, name: explanation, status: status, decision: decision,
      defaultOrigin: policy.defaultOrigin, obstacle: obstacle, priority: priority,
      alternative: alternative.flatMap { services[$0] })
  }
}
