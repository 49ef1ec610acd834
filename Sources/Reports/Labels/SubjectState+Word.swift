public import Model
public import Texts

extension SubjectState {
  /// « nouveau », « en cours », « décidé », « clos ».
  public func word(in language: Language) -> String {
    switch self {
    case .new: language.say(.new)
    case .inProgress: language.say(.inProgress)
    case .decided: language.say(.decided)
    case .closed: language.say(.closed)
    }
  }
}
