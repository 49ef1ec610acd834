import Texts

/// What the probe can say: the keys of `FrenchProbeTexts` and `EnglishProbeTexts`, file by file.
enum ProbeText: String, TextKey {
  // ReplayError
  case standardInputCannotBeReplayed

  static let book = TextBook(
    french: FrenchProbeTexts.all, english: EnglishProbeTexts.all, isTypeset: false)
}
