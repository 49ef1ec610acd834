public import Model

extension VolumeBucket {
  /// The range for a program: the same in every language.
  var key: String { lowerBound.map { "octets-\($0)" } ?? "inconnu" }

  /// The range in words: « de 1 à 10 Mo ».
  public func words(in language: Language) -> String {
    switch self {
    case .unknown: language.say("volume inconnu", "unknown volume")
    case .under100KB: language.say("moins de 100\u{a0}ko", "under 100\u{a0}kB")
    case .under1MB: language.say("de 100\u{a0}ko à 1\u{a0}Mo", "100\u{a0}kB to 1\u{a0}MB")
    case .under10MB: language.say("de 1 à 10\u{a0}Mo", "1 to 10\u{a0}MB")
    case .under100MB: language.say("de 10 à 100\u{a0}Mo", "10 to 100\u{a0}MB")
    case .over100MB: language.say("plus de 100\u{a0}Mo", "over 100\u{a0}MB")
    }
  }
}
