public import Model
public import Texts

extension RiskLevel {
  /// The exposure in one word: « élevée ».
  public func word(in language: Language) -> String {
    switch self {
    case .low: language.say(.riskLevelLow)
    case .medium: language.say(.medium)
    case .high: language.say(.riskLevelHigh)
    case .critical: language.say(.critical)
    }
  }
}
