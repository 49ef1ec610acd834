import Model
import Testing

@testable import Reports

@Suite struct FollowUpPartTests {
  private func context(_ openings: [ReportContext.Opening]) -> ReportContext {
    var context = SampleTown.context()
    context.openings = [ServiceID(rawValue: "valmont-assistant"): openings]
    return context
  }

  private func opening(_ direction: String, _ daysAgo: Int?, until: CivilDay? = nil)
    -> ReportContext.Opening
  {
    ReportContext.Opening(
      direction: direction, since: daysAgo.map { SampleTown.day.adding(days: -$0) }, until: until)
  }

  @Test func theLatestOpeningsOfNinetyDaysAreFollowed() {
    let context = context([
      opening("A", 89), opening("B", 90), opening("C", 3), opening("D", 10), opening("E", 20),
      opening("F", nil), opening("G", -1), opening("H", 1, until: SampleTown.day.adding(days: -1)),
    ])
    #expect(
      FollowedOpening.followed(context, on: SampleTown.day).map(\.direction) == ["C", "D", "E"])
  }

  @Test func whatEverybodyMayUseOrNobodyMayNameIsNotFollowed() {
    var open = context([opening("A", 3)])
    open.decisions[ServiceID(rawValue: "valmont-assistant")] = [.init(.approved, until: nil)]
    #expect(FollowedOpening.followed(open, on: SampleTown.day).isEmpty)
    var masked = SampleTown.context()
    masked.openings = [ServiceID(rawValue: "replika"): [opening("A", 3)]]
    #expect(FollowedOpening.followed(masked, on: SampleTown.day).isEmpty)
  }

  @Test func theWeekBeforeIsAWholeOne() {
    // 2 November 2026 is a Monday.
    let opening = FollowedOpening(
      direction: "A", service: ServiceID(rawValue: "x"), since: SampleTown.day(2026, 11, 2))
    #expect(opening.weekBefore == Period(weekOf: SampleTown.day(2026, 10, 26)))
  }

  @Test func aDirectionOfFewPostesIsNotFollowed() {
    var followed = FollowUpFacts()
    followed.subjects = nil
    let report = DailyReport(
      facts: PeriodFacts(SampleTown.ordinaryDay()), previous: nil,
      context: context([opening("Cabinet", 3)]), followed: followed
    ).written(as: .text)
    #expect(!report.contains("Cabinet"))
    #expect(!report.contains("SUIVI"))
  }

  @Test func withoutTheWeekBeforeOnlyTodaysShareIsTold() {
    let report = DailyReport(
      facts: PeriodFacts(SampleTown.ordinaryDay()), previous: nil,
      context: context([opening("Éducation et enfance", 3)])
    ).written(as: .text)
    #expect(report.contains("Assistant de Valmont, ouvert le 16/11/2026, part autorisée 38"))
  }
}
