extension ServiceStatus {
  /// The status that a person names: its English code, or its French word in either gender, with or
  /// without accents.
  ///
  /// Nil for any other word.
  public init?(word: some StringProtocol) {
    let plain = Self.plain(word)
    if let status = Self(rawValue: plain) {
      self = status
      return
    }
    switch plain {
    case "autorise", "autorisee": self = .approved
    case "tolere", "toleree": self = .tolerated
    case "a-l-etude": self = .underReview
    case "non-evalue", "non-evaluee": self = .unassessed
    case "interdit", "interdite": self = .prohibited
    default: return nil
    }
  }

  /// The French words and the codes, as a message lists them.
  public static let wordList =
    "autorisé, toléré, à l'étude, non évalué, interdit (ou "
    + allCases.map(\.rawValue).joined(separator: ", ") + ")"

  /// Lower case, without accents, with one hyphen for each blank or apostrophe.
  private static func plain(_ word: some StringProtocol) -> String {
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
