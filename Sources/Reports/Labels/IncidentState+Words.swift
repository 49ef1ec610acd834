public import Model

extension Incident.State {
  /// What became of it: « constaté ».
  public func words(in language: Language) -> String {
    switch self {
    case .open: language.say("en cours", "going on")
    case .closed: language.say("constaté", "seen")
    case .falsePositive: language.say("fausse alerte", "false alarm")
    }
  }
}
