/// How well public lists and observations support that a name belongs to a service.
public enum RuleSupport: String, CaseIterable, Sendable {
  /// Two or more lists of AI services name it.
  case strong
  /// One list and one observation.
  case medium
  /// One list of doubtful care.
  case weak
  /// None; known from elsewhere.
  case none
}
