public import Model

/// A first file of a service, for somebody to complete.
public struct ServiceDraft: Sendable {
  /// The service's identifier, which is also its file's name.
  public let id: String
  private let name: String
  private let provider: String
  private let country: String
  private let category: ServiceCategory
  private let risk: RiskLevel
  private let domains: [String]

  /// A draft from what is known.
  public init(
    id: String, name: String, provider: String, country: String, category: ServiceCategory,
    risk: RiskLevel, domains: [String]
  ) {
    self.id = id
    self.name = name
    self.provider = provider
    self.country = country
    self.category = category
    self.risk = risk
    self.domains = domains
  }

  /// Whether a text can be an identifier: lower case, digits and `-`, 1 to 64 characters.
  public static func isIdentifier(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }

  /// The file; it is read like any other before it is written.
  public var text: String {
    var text = """
      # Guide : docs/regles.md. Vérifier : vigie rules check.
      provider: { name: \(Self.quoted(provider)), country: \(Self.quoted(country)) }
      services:
        - id: \(Self.quoted(id))
          name: \(Self.quoted(name))
          # Catégories : \(ServiceCategory.allCases.map(\.rawValue).joined(separator: ", "))
          category: \(category.rawValue)
          # Risques : \(RiskLevel.allCases.map(\.rawValue).joined(separator: ", "))
          risk: \(risk.rawValue)
          # Un nom vaut aussi pour tous ceux en dessous. Pour un nom seul : exact: ; avec des
          # lettres qui changent : pattern: "*-eu.exemple.fr". Rôles : \
      \(RuleRole.allCases.map(\.rawValue).joined(separator: ", ")).
          # Un nom qui sert aussi à autre chose : scope: shared. Personne n'a vérifié : \
      source: unverified.
          domains:

      """
    for domain in domains {
      text += "      - suffix: \(Self.quoted(domain))\n        source: unverified\n"
    }
    return text
  }

  /// A double-quoted scalar (YAML 1.2.2, section 7.3.1).
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
