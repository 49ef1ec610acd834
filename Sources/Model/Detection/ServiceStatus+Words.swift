extension ServiceStatus {
  /// The status that a person names: its English code, or its French word in either gender, with or
  /// without accents.
  ///
  /// Nil for any other word.
  public init?(word: some StringProtocol) {
    let plain = PlainWord.of(word)
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

  /// The words of the reader's language and the codes, as a message lists them.
  public static var wordList: String {
    ModelText.say(.statusWords, allCases.map(\.rawValue).joined(separator: ", "))
  }
}
