import Model

/// What a program needs to know of a report beside its text.
struct ReportMeta: Codable, Equatable {
  /// What kind of report it is: `quotidien`, `synthese`…
  let kind: String
  /// The first and the last local day, ISO 8601.
  let firstDay: String
  let lastDay: String
  /// The period as a file's name may hold it: `2026-11-19`, `2026-W47`, `2026-11`.
  let period: String
  /// The time zone of its days.
  let zone: String
  /// Number of its hours.
  let hours: Int
  /// The threshold under which no number of postes is shown.
  let threshold: Int
  /// Whether the facts come from capture files.
  let isReplay: Bool
  /// Whether the figures were counted at the aggregate level.
  let isAggregate: Bool
  /// The period of the figures in brackets; nil when there are none.
  let compared: String?
  /// The product's version that made it.
  let productVersion: String

  init(_ material: DailyMaterial, kind: String) {
    let period = material.facts.period
    self.kind = kind
    firstDay = period.days.lowerBound.description
    lastDay = period.days.upperBound.description
    self.period = period.fileName
    zone = InertText.cleaned(material.context.zone.name)
    hours = material.coverage.silent.hoursOfDay
    threshold = material.k
    isReplay = material.context.isReplay
    isAggregate = material.facts.level == .aggregate
    compared = material.previous.map { $0.period.description }
    productVersion = InertText.cleaned(material.context.productVersion)
  }
}
