/// What one check of `vigie doctor` came to.
struct Finding: Hashable {
  /// How good that is.
  enum Outcome {
    /// All is well.
    case right
    /// Something to look at.
    case watch
    /// The probe does not do its work, or loses what it should not.
    case failed
  }

  /// The check, as `--only` names it.
  let id: String
  let outcome: Outcome
  /// What is so, one sentence or two.
  let text: String
  /// What to do; nil when there is nothing to do.
  let action: String?

  static func right(_ id: String, _ text: String) -> Finding {
    Finding(id: id, outcome: .right, text: text, action: nil)
  }

  static func watch(_ id: String, _ text: String, _ action: String) -> Finding {
    Finding(id: id, outcome: .watch, text: text, action: action)
  }

  static func failed(_ id: String, _ text: String, _ action: String) -> Finding {
    Finding(id: id, outcome: .failed, text: text, action: action)
  }
}
