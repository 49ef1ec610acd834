/// What the catalogue and the policy say of one observation.
public struct Verdict: Hashable, Sendable {
  /// The service that the name leads to.
  public let service: ServiceID
  /// The need that the service answers.
  public let category: ServiceCategory
  /// The rule that matched, as its file words it: never the name from the wire.
  public let rule: String
  /// What the name is used for.
  public let role: RuleRole
  /// Whether the name belongs to the service alone.
  public let scope: RuleScope
  /// The collectivity's decision for that direction at that time.
  public let status: ServiceStatus
  /// The realm of the client's network; keeps equal addresses of two sites apart.
  public let realm: String
  /// The direction found from network or VLAN; nil when none is declared for it.
  public let direction: String?
  /// The site of that direction; nil when none is declared.
  public let site: String?
  /// Whether the client is one workstation, or what else it is.
  public let attribution: Attribution
  /// Whether the rule is proof of the service's use: a confirmed name, dedicated to it, of role app
  /// or api. Other names only corroborate.
  public let provesUse: Bool
  /// Whether this observation may open an incident (it may always extend one).
  public let opensIncident: Bool

  /// A verdict from its parts.
  public init(
    service: ServiceID, category: ServiceCategory, rule: String, role: RuleRole, scope: RuleScope,
    status: ServiceStatus, realm: String, direction: String?, site: String?,
    attribution: Attribution, provesUse: Bool, opensIncident: Bool
  ) {
    self.service = service
    self.category = category
    self.rule = rule
    self.role = role
    self.scope = scope
    self.status = status
    self.realm = realm
    self.direction = direction
    self.site = site
    self.attribution = attribution
    self.provesUse = provesUse
    self.opensIncident = opensIncident
  }
}
