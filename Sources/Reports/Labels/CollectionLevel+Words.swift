public import Model

extension CollectionLevel {
  /// « Niveau de collecte agrégé », without a full stop.
  public func words(in language: Language) -> String {
    switch self {
    case .aggregate: language.say("Niveau de collecte agrégé", "Collection level: aggregate")
    case .pseudonymous:
      language.say("Niveau de collecte pseudonyme", "Collection level: pseudonymous")
    }
  }
}
