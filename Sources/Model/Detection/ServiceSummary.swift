/// What readers need to know of a service beside its figures.
public struct ServiceSummary: Hashable, Sendable {
  /// The stable identifier.
  public let id: ServiceID
  /// The name that people know.
  public let name: String
  /// Who offers it.
  public let provider: String
  /// ISO 3166-1 alpha-2 code of the provider's country; `EU` and nil are possible.
  public let country: String?
  /// The need that it answers.
  public let category: ServiceCategory
  /// Its exposure.
  public let risk: RiskLevel

  /// A summary from its parts.
  public init(
    id: ServiceID, name: String, provider: String, country: String?, category: ServiceCategory,
    risk: RiskLevel
  ) {
    self.id = id
    self.name = name
    self.provider = provider
    self.country = country
    self.category = category
    self.risk = risk
  }
}
