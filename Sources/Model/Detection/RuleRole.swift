/// What a name is used for by its service.
public enum RuleRole: String, CaseIterable, Sendable {
  /// What a person opens.
  case app
  /// What a program calls on behalf of a person.
  case api
  /// Signing in.
  case auth
  /// Static files.
  case cdn
  /// Measurements that the service collects.
  case telemetry
  /// Documentation and marketing.
  case docs
  /// Contacted by software without the user.
  case background

  /// Whether a name of this role can open an incident; the others only corroborate one.
  public var opensIncident: Bool { self == .app || self == .api }
}
