/// Names of the countries that the catalogue's providers come from.
public enum CountryName {
  /// The country's name for its ISO 3166-1 alpha-2 code; a code without a name is shown itself.
  public static func of(_ code: String, _ language: Language) -> String {
    guard let names = names[code.uppercased()] else { return InertText.cleaned(code) }
    return language == .french ? names.french : names.english
  }

  private static let names: [String: (french: String, english: String)] = [
    "AE": ("Émirats arabes unis", "United Arab Emirates"),
    "AT": ("Autriche", "Austria"),
    "AU": ("Australie", "Australia"),
    "BE": ("Belgique", "Belgium"),
    "BR": ("Brésil", "Brazil"),
    "BY": ("Biélorussie", "Belarus"),
    "CA": ("Canada", "Canada"),
    "CH": ("Suisse", "Switzerland"),
    "CN": ("Chine", "China"),
    "CY": ("Chypre", "Cyprus"),
    "CZ": ("Tchéquie", "Czechia"),
    "DE": ("Allemagne", "Germany"),
    "DK": ("Danemark", "Denmark"),
    "EE": ("Estonie", "Estonia"),
    "ES": ("Espagne", "Spain"),
    "EU": ("Union européenne", "European Union"),
    "FI": ("Finlande", "Finland"),
    "FR": ("France", "France"),
    "GB": ("Royaume-Uni", "United Kingdom"),
    "HK": ("Hong Kong", "Hong Kong"),
    "IE": ("Irlande", "Ireland"),
    "IL": ("Israël", "Israel"),
    "IN": ("Inde", "India"),
    "IT": ("Italie", "Italy"),
    "JP": ("Japon", "Japan"),
    "KR": ("Corée du Sud", "South Korea"),
    "LT": ("Lituanie", "Lithuania"),
    "LU": ("Luxembourg", "Luxembourg"),
    "NL": ("Pays-Bas", "Netherlands"),
    "NO": ("Norvège", "Norway"),
    "PL": ("Pologne", "Poland"),
    "PT": ("Portugal", "Portugal"),
    "RO": ("Roumanie", "Romania"),
    "RU": ("Russie", "Russia"),
    "SE": ("Suède", "Sweden"),
    "SG": ("Singapour", "Singapore"),
    "TR": ("Turquie", "Türkiye"),
    "TW": ("Taïwan", "Taiwan"),
    "UA": ("Ukraine", "Ukraine"),
    "US": ("États-Unis", "United States"),
    "VN": ("Viêt Nam", "Vietnam"),
  ]
}
