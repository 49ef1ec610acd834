import Model
import Reports
import Store

/// Puts the report of one day together from the store.
struct DayReport {
  let store: IncidentStore
  let context: ReportContext

  /// The report in that format.
  func written(_ day: CivilDay, as format: ReportFormat, style: PageStyle = PageStyle()) throws
    -> String
  {
    let facts = try facts(of: day)
    // The same day of the week before is what a day is compared with.
    let before = day.adding(days: -7)
    let previous = try store.days(in: context.zone).contains(before) ? self.facts(of: before) : nil
    return DailyReport(
      facts: facts, previous: previous, context: context,
      charts: try store.charts(of: day, in: context.zone)
    ).written(as: format, style: style)
  }

  private func facts(of day: CivilDay) throws -> DayFacts {
    let zone = context.zone
    return try store.facts(
      of: day, dayRange: zone.start(of: day)..<zone.start(of: day.adding(days: 1)))
  }
}
