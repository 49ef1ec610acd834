/// The language of a text for readers; French is the product's own.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"

  /// The wording of this language, out of the two that every sentence has.
  func say(_ french: String, _ english: String) -> String {
    self == .french ? FrenchTypography.set(french) : english
  }
}
