public import Texts

/// Names of the countries that the catalogue's providers come from.
public enum CountryName {
  /// The country's name for its ISO 3166-1 alpha-2 code; a code without a name is shown itself.
  public static func of(_ code: String, _ language: Language) -> String {
    guard let name = names[code.uppercased()] else { return InertText.cleaned(code) }
    return language.say(name)
  }

  private static let names: [String: Phrase] = [
    "AE": .unitedArabEmirates,
    "AT": .austria,
    "AU": .australia,
    "BE": .belgium,
    "BR": .brazil,
    "BY": .belarus,
    "CA": .canada,
    "CH": .switzerland,
    "CN": .china,
    "CY": .cyprus,
    "CZ": .czechia,
    "DE": .germany,
    "DK": .denmark,
    "EE": .estonia,
    "ES": .spain,
    "EU": .europeanUnion,
    "FI": .finland,
    "FR": .france,
    "GB": .unitedKingdom,
    "HK": .hongKong,
    "IE": .ireland,
    "IL": .israel,
    "IN": .india,
    "IT": .italy,
    "JP": .japan,
    "KR": .southKorea,
    "LT": .lithuania,
    "LU": .luxembourg,
    "NL": .netherlands,
    "NO": .norway,
    "PL": .poland,
    "PT": .portugal,
    "RO": .romania,
    "RU": .russia,
    "SE": .sweden,
    "SG": .singapore,
    "TR": .turkiye,
    "TW": .taiwan,
    "UA": .ukraine,
    "US": .unitedStates,
    "VN": .vietnam,
  ]
}
