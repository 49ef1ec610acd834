/// Words that people type, in one spelling.
enum PlainWord {
  /// Lower case, without accents, with one hyphen for each blank or apostrophe.
  static func of(_ word: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "é", "è", "ê": result.append("e")
      case "à": result.append("a")
      // An accent that stands by itself after its letter.
      case "\u{300}", "\u{301}", "\u{302}": break
      case " ", "\u{a0}", "'", "\u{2019}", "_": result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
