public import Model
public import Texts

extension CollectionDecision {
  /// The level and what is missing for more: « Niveau agrégé ; préalables manquants : … ».
  ///
  /// It says what was declared, never that anything is lawful: the product cannot know.
  public func words(in language: Language) -> String {
    let name = level.words(in: language)
    guard !missing.isEmpty else {
      return name + language.say(.preconditionsDeclared)
    }
    let list = missing.map { $0.words(in: language) }.joined(separator: ", ")
    return name
      + language.say(.missingPreconditions, list)
  }
}
