public import Model

extension RiskLevel {
  /// The exposure in one word: « élevée ».
  public func word(in language: Language) -> String {
    switch self {
    case .low: language.say("faible", "low")
    case .medium: language.say("moyenne", "medium")
    case .high: language.say("élevée", "high")
    case .critical: language.say("critique", "critical")
    }
  }
}
