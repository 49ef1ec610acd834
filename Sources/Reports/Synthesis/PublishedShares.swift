public import Model

/// The shares of an earlier synthesis, as it was published, in per cent.
public struct PublishedShares: Hashable, Sendable {
  /// The period of the synthesis.
  public let period: Period
  /// Of the postes seen, those that used an AI; nil where it was masked.
  public let users: Int?
  /// Of the postes that used an AI, those that used an approved tool; nil where it was masked.
  public let approved: Int?

  /// Shares as published.
  public init(period: Period, users: Int?, approved: Int?) {
    self.period = period
    self.users = users
    self.approved = approved
  }

  /// The shares that a synthesis shows; nil when it shows none.
  public init?(of report: Report, on period: Period) {
    let facts = report.document.sections.flatMap(\.blocks).flatMap { block -> [ReportFact] in
      if case .facts(let facts, _) = block { facts } else { [] }
    }
    func share(_ key: String) -> Int? { facts.first { $0.key == key }?.value.number }
    self.init(
      period: period, users: share(Self.usersKey), approved: share(Self.approvedKey))
    if users == nil, approved == nil { return nil }
  }

  /// The keys of the facts that hold the shares.
  static let usersKey = "part-des-postes-vus"
  static let approvedKey = "part-autorisee"
}
