import Texts

/// What the probe can say: the keys of `FrenchProbeTexts` and `EnglishProbeTexts`, file by file.
enum ProbeText: String, TextKey {
  // ReplayError
  case standardInputCannotBeReplayed

  static let book = TextBook(
    french: FrenchProbeTexts.all, english: EnglishProbeTexts.all, isTypeset: false)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
