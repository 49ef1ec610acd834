public import Model
import Privacy
public import Store

/// Purges a database by its periods; days whose rows end go on as suppressed aggregates.
public struct Retention: Sendable {
  private let periods: RetentionPeriods
  private let zone: CivilZone
  private let rule = Suppression.inside

  /// The retention of those periods.
  public init(_ periods: RetentionPeriods, zone: CivilZone) {
    self.periods = periods
    self.zone = zone
  }

  /// Purges what is past its period at `now` and gives the proofs.
  ///
  /// Throws what `IncidentStore.purge` throws.
  public func purge(_ store: IncidentStore, at now: Timestamp) throws -> [PurgeProof] {
    let today = zone.day(of: now)
    let rows = periods.firstKeptDay(on: today)
    let aggregates = periods.firstKeptAggregateDay(on: today)
    for day in try store.daysWithRows(before: rows) where day >= aggregates {
      try rollUp(day, of: store)
    }
    return try store.purge(
      rowsBefore: rows, aggregatesBefore: min(rows, aggregates), at: now, zone: zone)
  }

  private func rollUp(_ day: CivilDay, of store: IncidentStore) throws {
    let range = zone.start(of: day)..<zone.start(of: day.adding(days: 1))
    let known = try store.facts(of: day, in: zone)
    // Rows that a hold kept at an earlier purge stand beside the aggregates of their day.
    guard known.level == .pseudonymous else { return }
    let facts = DaySuppression.suppressed(known, under: rule)
    let window = CountingWindow(day: day, startedAt: range.lowerBound, endedAt: range.upperBound)
    try store.transaction {
      try $0.apply([.closed(window, facts, threshold: rule.threshold)])
    }
  }
}
