public import Model

extension SubjectState {
  /// « nouveau », « en cours », « décidé », « clos ».
  public func word(in language: Language) -> String {
    switch self {
    case .new: language.say("nouveau", "new")
    case .inProgress: language.say("en cours", "in progress")
    case .decided: language.say("décidé", "decided")
    case .closed: language.say("clos", "closed")
    }
  }
}
