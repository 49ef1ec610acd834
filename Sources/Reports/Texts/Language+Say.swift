import Texts

extension Language {
  /// The texts of reports.
  static let phrases = TextBook(
    french: FrenchTexts.all, english: EnglishTexts.all, isTypeset: true)

  /// The phrase in this language, with what it speaks of.
  func say(_ phrase: Phrase, _ arguments: any CustomStringConvertible...) -> String {
    Self.phrases.text(phrase.rawValue, arguments, in: self)
  }
}
