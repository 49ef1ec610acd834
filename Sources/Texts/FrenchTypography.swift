/// The blanks that French puts before and inside its punctuation, so that sources stay readable.
public enum FrenchTypography {
  /// `text` with no-break blanks before `:`, `%` and inside « », narrow ones before `;`, `!`, `?`.
  ///
  /// Only ordinary blanks are replaced: applied twice it changes nothing.
  public static func set(_ text: String) -> String {
    var result: [Character] = []
    for character in text {
      let afterBlank = result.last == " "
      switch character {
      case ":" where afterBlank, "%" where afterBlank, "»" where afterBlank:
        result[result.count - 1] = "\u{a0}"
      case ";" where afterBlank, "!" where afterBlank, "?" where afterBlank:
        result[result.count - 1] = "\u{202f}"
      case " " where result.last == "«":
        result.append("\u{a0}")
        continue
      default: break
      }
      result.append(character)
    }
    return String(result)
  }
}
