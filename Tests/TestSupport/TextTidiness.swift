/// What no text for readers may have, in either language.
public enum TextTidiness {
  /// The faults of a text in French and in English, each with its key.
  ///
  /// Data under pseudonym is never called anonymous (GDPR, recital 26).
  public static func faults(_ key: String, french: String, english: String) -> [String] {
    var faults: [String] = []
    for text in [french, english] where text.lowercased().contains("anonym") {
      faults.append("\(key): calls data anonymous: \(text)")
    }
    if lacksBlank(french) { faults.append("\(key): a French sign without its blank: \(french)") }
    if hasBlank(english) { faults.append("\(key): an English sign after a blank: \(english)") }
    if french.contains("...") || english.contains("...") {
      faults.append("\(key): three dots for an ellipsis")
    }
    return faults
  }

  private static let blanks: Set<Character> = [" ", "\u{a0}", "\u{202f}", "\n"]

  /// French sets a blank before `;`, `!`, `?`, `»` and `%`, and after `«`.
  private static func lacksBlank(_ text: String) -> Bool {
    let characters = Array(text)
    return zip(characters, characters.dropFirst()).contains { first, second in
      (";!?»%".contains(second) && !blanks.contains(first) && first != "?")
        || (first == "«" && !blanks.contains(second))
    }
  }

  /// English sets none before `:`, `;`, `!`, `?` and `%`.
  private static func hasBlank(_ text: String) -> Bool {
    let characters = Array(text)
    return zip(characters, characters.dropFirst()).contains { first, second in
      blanks.contains(first) && ":;!?%".contains(second)
    }
  }
}
