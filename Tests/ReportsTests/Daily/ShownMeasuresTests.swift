import Model
import Privacy
import Testing

@testable import Reports

@Suite struct ShownMeasuresTests {
  /// The uploads of a day that would show no directions are in no direction's sum, but in the whole.
  @Test func eachDayShowsItsDirectionsOrNone() {
    var quiet = SampleTown.ordinaryDay()
    quiet.period = Period(SampleTown.day.adding(days: -1))
    quiet.coverage = ["postes.seen": 19]
    let material = DailyMaterial(
      facts: PeriodFacts(
        whole: DayFacts.joined(
          [quiet, SampleTown.ordinaryDay()],
          as: Period(quiet.day...SampleTown.day)),
        days: [quiet, SampleTown.ordinaryDay()]),
      previous: nil, context: SampleTown.context())
    #expect(material.measures.deposits.directions["Culture et sports"] == 180)
    let both = DailyMaterial(
      facts: PeriodFacts(
        whole: SampleTown.ordinaryDay(),
        days: [SampleTown.ordinaryDay(), SampleTown.ordinaryDay()]),
      previous: nil, context: SampleTown.context())
    #expect(both.measures.deposits.directions["Culture et sports"] == 360)
    #expect(both.measures.deposits.total == material.measures.deposits.total)
  }

  /// Seven alarms of one poste are in no sum: what the other day shows is then a least.
  @Test func falseAlarmsThatADayMasksLeaveALeast() throws {
    var few = SampleTown.ordinaryDay()
    few.period = Period(SampleTown.day.adding(days: -1))
    few.falsePositivePostes = 1
    let days = [few, SampleTown.ordinaryDay()]
    let material = DailyMaterial(
      facts: PeriodFacts(
        whole: DayFacts.joined(days, as: Period(few.day...SampleTown.day)), days: days),
      previous: nil, context: SampleTown.context())
    guard case .facts(let facts, _) = BriefPart(material).section().blocks.first else {
      Issue.record("no figures")
      return
    }
    let alarms = try #require(facts.first { $0.key == "fausses-alertes" })
    #expect(alarms.value == ReportCell("au moins 7", number: 7))
  }
}
