public import Model

/// The figures of a catalogue, for those who keep it.
public struct CatalogueStatistics: Sendable {
  /// A fact older than that is to be looked at again (design, section 6).
  public static let daysUntilCheck = 180

  /// Services by category; every category is there.
  public let services: [(category: ServiceCategory, count: Int)]
  /// Services by country of the provider, the most first; nil for unknown.
  public let countries: [(country: String?, count: Int)]
  /// Names by role; every role is there.
  public let roles: [(role: RuleRole, count: Int)]
  /// Names that belong to a service alone.
  public let dedicatedCount: Int
  /// Names that others use too.
  public let sharedCount: Int
  /// Names that nobody has confirmed.
  public let unconfirmedCount: Int
  /// Names and facts that were last checked too long ago.
  public let staleCount: Int

  /// The figures on that day.
  public init(of catalogue: Catalogue, on day: CivilDay) {
    let summaries = catalogue.services.values.map(\.summary)
    services = ServiceCategory.allCases.map { category in
      (category, summaries.count { $0.category == category })
    }
    let byCountry = Dictionary(grouping: summaries, by: \.country).mapValues(\.count)
    countries = byCountry.map { ($0.key, $0.value) }
      .sorted { ($1.count, $0.country ?? "~") < ($0.count, $1.country ?? "~") }
    roles = RuleRole.allCases.map { role in (role, catalogue.rules.count { $0.role == role }) }
    dedicatedCount = catalogue.rules.count { $0.scope == .dedicated }
    sharedCount = catalogue.rules.count - dedicatedCount
    unconfirmedCount = catalogue.rules.count { !$0.isConfirmed }
    let days =
      catalogue.rules.compactMap(\.checked)
      + catalogue.services.values.flatMap { $0.facts.values.compactMap(\.checked) }
    staleCount = days.count { day.daysSinceEpoch - $0.daysSinceEpoch > Self.daysUntilCheck }
  }
}
