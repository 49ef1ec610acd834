import Model
import Reports
import Store

/// Puts the report of one day together from the store.
struct DayReport {
  let store: IncidentStore
  let context: ReportContext

  /// The report in that format.
  func written(_ day: CivilDay, as format: ReportFormat) throws -> String {
    let facts = try facts(of: day)
    // The same day of the week before is what a day is compared with.
    let before = day.adding(days: -7)
    let previous = try store.days(in: context.zone).contains(before) ? self.facts(of: before) : nil
    return DailyReport(facts: facts, previous: previous, context: context)
      .written(as: format)
  }

  /// What a message about it is about.
  func subject(_ day: CivilDay) -> String {
    let date = DateText.long(day, context.language)
    let words =
      context.language == .french ? "Vigie, rapport du \(date)" : "Vigie, report of \(date)"
    return words + (context.collectivity.map { ", " + InertText.cleaned($0) } ?? "")
  }

  private func facts(of day: CivilDay) throws -> DayFacts {
    let zone = context.zone
    return try store.facts(
      of: day, dayRange: zone.start(of: day)..<zone.start(of: day.adding(days: 1)))
  }
}
