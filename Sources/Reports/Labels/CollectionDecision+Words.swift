public import Model

extension CollectionDecision {
  /// The level and what is missing for more: « Niveau agrégé ; préalables manquants : … ».
  ///
  /// It says what was declared, never that anything is lawful: the product cannot know.
  public func words(in language: Language) -> String {
    let name =
      switch level {
      case .aggregate: language.say("Niveau de collecte agrégé", "Collection level: aggregate")
      case .pseudonymous:
        language.say("Niveau de collecte pseudonyme", "Collection level: pseudonymous")
      }
    guard !missing.isEmpty else {
      return name + language.say(" ; préalables renseignés.", "; preconditions declared.")
    }
    let list = missing.map { $0.words(in: language) }.joined(separator: ", ")
    return name
      + language.say(" ; préalables manquants : \(list).", "; missing preconditions: \(list).")
  }
}
