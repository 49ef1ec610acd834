/// Whether a name belongs to one AI service alone.
public enum RuleScope: String, CaseIterable, Sendable {
  /// The name serves this AI service and nothing else.
  case dedicated
  /// The name serves other things too (AI inside a general host): it only adds a note.
  case shared
}
