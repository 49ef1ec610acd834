import Model
import Testing
import Texts

@testable import Reports

/// The three reports on longer periods, and days that are out of the ordinary.
@Suite struct PeriodGoldenTests {
  private func golden(_ name: String, _ report: Report) throws {
    try GoldenCase(name: name).check(report.written(as: .text))
  }

  private func officer(_ facts: PeriodFacts, _ previous: PeriodFacts? = nil) -> Report {
    DailyReport(facts: facts, previous: previous, context: SamplePeriods.context()).report
  }

  @Test func monthOfTheOfficer() throws {
    try golden("month-of-the-officer", officer(SamplePeriods.october, SamplePeriods.september))
  }

  /// Monday 26 October to Sunday 1 November: two keys, and 25 hours on the Sunday before.
  @Test func weekAcrossARotation() throws {
    let week = Period(weekOf: SampleTown.day(2026, 10, 26))
    var facts = SamplePeriods.facts(week, postes: 790, approved: 330).whole
    facts.parts = 2
    facts.hoursWithPackets.removeAll { CivilZone.paris.day(of: $0) == week.days.lowerBound }
    try golden("week-across-a-rotation", officer(PeriodFacts(whole: facts, days: [])))
  }

  @Test func daysOfOnesChoice() throws {
    let days = try #require(
      Period(from: SampleTown.day(2026, 11, 2), to: SampleTown.day(2026, 11, 4)))
    try golden("three-days", officer(SamplePeriods.facts(days, postes: 900, approved: 360)))
  }

  @Test func synthesis() throws {
    var context = SamplePeriods.context()
    SamplePeriods.open(&context)
    let report = SynthesisReport(
      facts: SamplePeriods.october, context: context, history: SamplePeriods.shares
    ).report
    try golden("synthesis", report)
    for format in [ReportFormat.html, .markdown, .json] {
      try GoldenCase(name: "synthesis").check(report.written(as: format), as: format)
    }
  }

  @Test func synthesisInEnglish() throws {
    try golden(
      "synthesis-english",
      SynthesisReport(
        facts: SamplePeriods.october,
        context: SamplePeriods.context(language: .english), history: SamplePeriods.shares
      ).report)
  }

  @Test func dpo() throws {
    try golden(
      "dpo",
      DPOReport(
        facts: SamplePeriods.october, compliance: SamplePeriods.complianceFacts,
        context: SamplePeriods.context()
      ).report)
  }

  @Test func leapDay() throws {
    var facts = SampleTown.ordinaryDay()
    facts.period = Period(SampleTown.day(2028, 2, 29))
    facts.hoursWithPackets = SampleTown.hours(facts.day, 0..<24)
    try golden("leap-day", officer(PeriodFacts(facts)))
  }

  @Test func probeOffHalfTheDay() throws {
    var facts = SampleTown.ordinaryDay()
    facts.hoursWithPackets = SampleTown.hours(facts.day, 0..<12)
    try golden("half-a-day", officer(PeriodFacts(facts)))
  }

  /// The third day of a probe: all is new, and nothing is called so.
  @Test func runningIn() throws {
    var facts = SampleTown.ordinaryDay()
    facts.firstDay = SampleTown.day.adding(days: -2)
    try golden("running-in", officer(PeriodFacts(facts)))
  }

  @Test func newThings() throws {
    var facts = SampleTown.ordinaryDay()
    facts.firstDay = SampleTown.day.adding(days: -100)
    facts.recognisedServices = [ServiceID(rawValue: "gamma")]
    facts.newDirections = [
      DirectionNovelty(
        service: ServiceID(rawValue: "google-gemini"), direction: "Urbanisme et habitat",
        postes: 9, allPostes: 104),
      DirectionNovelty(
        service: ServiceID(rawValue: "deepseek"), direction: "Culture et sports", postes: 6,
        allPostes: 7),
      DirectionNovelty(
        service: ServiceID(rawValue: "otter"), direction: "Cabinet", postes: 6, allPostes: 58),
    ]
    facts.firstUses = [
      ServiceID(rawValue: "google-gemini"): SampleTown.day.adding(days: -40),
      ServiceID(rawValue: "otter"): SampleTown.day.adding(days: -3),
    ]
    var before = SampleTown.weekBefore()
    before.incidents = 1_903
    before.sentBuckets = [.under10MB: 400]
    before.sentBucketPostes = [.under10MB: 200]
    before.deposits = [
      DepositCell(direction: "Culture et sports", incidents: 100, postes: 40),
      DepositCell(direction: "Solidarités et santé", incidents: 95, postes: 40),
    ]
    before.depositPostes = 80
    var context = SamplePeriods.context()
    SamplePeriods.open(&context)
    var followed = FollowUpFacts()
    followed.subjects = SubjectFigures(
      undecided: 12, undecidedForLong: 9, overdue: 1, ending: 2)
    followed.weeksBefore[SampleTown.day(2026, 11, 2)] = SamplePeriods.facts(
      Period(weekOf: SampleTown.day(2026, 10, 26)), postes: 900, approved: 300)
    try golden(
      "new-things",
      DailyReport(
        facts: PeriodFacts(facts), previous: PeriodFacts(before), context: context,
        followed: followed
      ).report)
  }
}
