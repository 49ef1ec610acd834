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
}
