public import Model

/// The share of an earlier synthesis: of the postes that used an AI, those that used an approved tool.
public struct ApprovedShare: Hashable, Sendable {
  /// The period of the synthesis.
  public let period: Period
  /// Per cent, as it was published.
  public let percentage: Int

  /// A share as published.
  public init(period: Period, percentage: Int) {
    self.period = period
    self.percentage = percentage
  }

  /// The share that a synthesis shows; nil when it masks it.
  public init?(of report: Report, on period: Period) {
    let facts = report.document.sections.flatMap(\.blocks).flatMap { block -> [ReportFact] in
      if case .facts(let facts, _) = block { facts } else { [] }
    }
    guard let share = facts.first(where: { $0.key == Self.key })?.value.number else { return nil }
    self.init(period: period, percentage: share)
  }

  /// The key of the fact that holds the share.
  static let key = "part-autorisee"
}
