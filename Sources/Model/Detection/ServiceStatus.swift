/// What the collectivity decided about a service.
///
/// Never "sanctioned", which means punished in French.
public enum ServiceStatus: String, CaseIterable, Sendable {
  /// « autorisé »
  case approved
  /// « toléré »
  case tolerated
  /// « à l'étude »
  case underReview = "under-review"
  /// « non évalué »: nobody has decided; the default.
  case unassessed
  /// « interdit »
  case prohibited

  /// Whether the use of a service of this status is recorded as an incident.
  public var opensIncident: Bool {
    switch self {
    case .approved, .tolerated: false
    case .underReview, .unassessed, .prohibited: true
    }
  }
}
