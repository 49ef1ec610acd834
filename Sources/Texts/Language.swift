/// The language of a text for readers; French is the product's own.
public enum Language: String, CaseIterable, Codable, Sendable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"
}
