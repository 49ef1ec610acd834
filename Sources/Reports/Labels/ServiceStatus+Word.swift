public import Model

extension ServiceStatus {
  /// The decision in one word or two: « autorisé », « à l'étude ».
  public func word(in language: Language) -> String {
    switch self {
    case .approved: language.say("autorisé", "approved")
    case .tolerated: language.say("toléré", "tolerated")
    case .underReview: language.say("à l'étude", "under review")
    case .unassessed: language.say("non évalué", "not assessed")
    case .prohibited: language.say("interdit", "prohibited")
    }
  }
}
