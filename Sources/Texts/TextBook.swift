/// The same texts in every language, one catalogue each.
public struct TextBook: Sendable {
  /// The French texts.
  public let french: TextCatalogue
  /// The English texts.
  public let english: TextCatalogue

  /// The book of those two catalogues. `isTypeset`: French texts get their no-break blanks; those
  /// that are searched for in a terminal or a journal keep the blanks that a keyboard has.
  ///
  /// Arguments are never typeset: a name from a file is shown as it is.
  public init(french: String, english: String, isTypeset: Bool) {
    self.french = TextCatalogue(isTypeset ? FrenchTypography.set(french) : french)
    self.english = TextCatalogue(english)
  }

  /// The text of that key; the key itself where a catalogue does not have it.
  public func text(
    _ key: String, _ arguments: [any CustomStringConvertible], in language: Language
  ) -> String {
    let catalogue = language == .french ? french : english
    return catalogue.texts[key]?.text(arguments, in: language) ?? key
  }

  /// What a translator or a programmer forgot, in words; empty when the book is complete.
  public func faults(keys: some Sequence<String>) -> [String] {
    let keys = Set(keys)
    var faults = french.faults + english.faults
    for (name, catalogue) in [("fr", french), ("en", english)] {
      let own = Set(catalogue.texts.keys)
      faults += keys.subtracting(own).sorted().map { "\(name): \($0) is missing" }
      faults += own.subtracting(keys).sorted().map { "\(name): \($0) is no key" }
    }
    for (key, text) in french.texts.sorted(by: { $0.key < $1.key }) {
      guard let other = english.texts[key], other.places != text.places else { continue }
      faults.append("\(key): arguments differ between the languages")
    }
    return faults
  }
}
