public import Model
public import Texts

extension CollectionLevel {
  /// « Niveau de collecte agrégé », without a full stop.
  public func words(in language: Language) -> String {
    switch self {
    case .aggregate: language.say(.collectionLevelAggregate)
    case .pseudonymous:
      language.say(.collectionLevelPseudonymous)
    }
  }
}
