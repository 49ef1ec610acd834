import Model
import Testing
import Texts

@testable import Reports

@Suite struct GoldenTests {
  private func report(
    _ facts: DayFacts, previous: DayFacts? = nil, _ context: ReportContext = SampleTown.context()
  ) -> String {
    DailyReport(facts: facts, previous: previous, context: context).written(as: .text)
  }

  @Test func ordinaryDay() throws {
    try GoldenCase(name: "ordinary-day")
      .check(report(SampleTown.ordinaryDay(), previous: SampleTown.weekBefore()))
  }

  @Test(arguments: [ReportFormat.html, .markdown, .json])
  func ordinaryDay(as format: ReportFormat) throws {
    let report = DailyReport(
      facts: SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
      context: SampleTown.context())
    try GoldenCase(name: "ordinary-day").check(report.written(as: format), as: format)
  }

  @Test(arguments: ReportFormat.allCases)
  func monthOfFigures(format: ReportFormat) throws {
    let report = DailyReport(
      facts: SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
      context: SampleTown.context(), charts: SampleCharts.charts())
    try GoldenCase(name: "month").check(report.written(as: format), as: format)
  }

  @Test func ordinaryDayInEnglish() throws {
    try GoldenCase(name: "english").check(
      report(
        SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
        SampleTown.context(language: .english)))
  }

  @Test func silentNetworks() throws {
    var context = SampleTown.context()
    context.networksDeclared = SampleTown.networks
    try GoldenCase(name: "silent-networks")
      .check(report(SampleTown.silentDay(), previous: SampleTown.weekBefore(), context))
  }

  @Test func emptyDay() throws {
    try GoldenCase(name: "empty-day").check(report(DayFacts(day: SampleTown.day)))
  }

  @Test func blindDay() throws {
    var facts = DayFacts(day: SampleTown.day)
    facts.coverage = [
      "packets": 40_000, "errors": 12_000, "error.ipv4.badLength": 12_000, "quic.initials": 900,
    ]
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, 0..<24)
    var context = SampleTown.context()
    context.isReplay = true
    try GoldenCase(name: "blind-day").check(report(facts, previous: nil, context))
  }

  @Test func ordinaryTrafficOnly() throws {
    var facts = DayFacts(day: SampleTown.day)
    facts.coverage = SampleTown.goodCoverage
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, 8..<19)
    try GoldenCase(name: "ordinary-traffic").check(report(facts))
  }

  @Test func insufficientDay() throws {
    var facts = SampleTown.ordinaryDay()
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, 10..<13)
    facts.coverage["hellos.incomplete"] = 400_000
    try GoldenCase(name: "insufficient-day")
      .check(report(facts, previous: SampleTown.weekBefore()))
  }

  @Test func springForward() throws {
    var facts = DayFacts(day: SampleTown.day(2026, 3, 29))
    facts.coverage = SampleTown.goodCoverage
    facts.hoursWithPackets = SampleTown.hours(facts.day, 4..<23)
    try GoldenCase(name: "day-of-23-hours").check(report(facts))
  }

  @Test func autumnBack() throws {
    var facts = DayFacts(day: SampleTown.day(2026, 10, 25))
    facts.coverage = SampleTown.goodCoverage
    facts.hoursWithPackets =
      SampleTown.hours(facts.day, 0..<2) + SampleTown.hours(facts.day, 3..<5)
      + SampleTown.hours(facts.day, 8..<25)
    try GoldenCase(name: "day-of-25-hours").check(report(facts))
  }

  @Test func smallTown() throws {
    var facts = DayFacts(day: SampleTown.day)
    facts.postes = 7
    facts.postesWithApproved = 2
    facts.postesDNSOnly = 1
    facts.incidents = 9
    facts.sentBuckets = [.under100KB: 7, .under1MB: 2]
    facts.sentBucketPostes = facts.sentBuckets
    facts.services = [
      SampleTown.use("openai-chatgpt", .unassessed, 5, .volume, 3_200_000),
      SampleTown.use("deepl", .unassessed, 2, .volume, 800_000),
      SampleTown.use("deepseek", .prohibited, 1, .established, 120_000),
    ]
    facts.needs = [NeedCell(direction: "Mairie", category: .assistant, postes: 6)]
    facts.directions = [DirectionUse(direction: "Mairie", postes: 7, postesWithApproved: 2)]
    facts.newServices = [ServiceID(rawValue: "deepl")]
    facts.coverage = SampleTown.goodCoverage
    facts.coverage["postes.seen"] = 17
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, 0..<24)
    var context = SampleTown.context()
    context.collectivity = "Commune de Saint-Aubin"
    context.declaredPostes = 18
    context.directionsDeclared = []
    context.alternatives = [:]
    context.decisions = [:]
    context.outOfSight = []
    context.excludedCount = 1
    context.gatewayCount = 1
    try GoldenCase(name: "small-town").check(report(facts, previous: nil, context))
  }

  /// A week of a commune that only counts (`profile: small`).
  @Test func weekOfACommune() throws {
    let week = Period(weekOf: SampleTown.day(2026, 11, 16))
    let days = [(10, 5, 2), (14, 9, 0), (12, 7, 3)].enumerated().map { offset, counts in
      var day = DayFacts(day: week.days.lowerBound.adding(days: offset))
      day.level = .aggregate
      day.postes = counts.0
      day.services = [
        SampleTown.use("openai-chatgpt", .unassessed, counts.1, .volume, 3_200_000),
        SampleTown.use("deepl", .unassessed, counts.2, .volume, 800_000),
      ]
      return day
    }
    var whole = DayFacts.joined(days, as: week)
    whole.newServices = [ServiceID(rawValue: "gamma")]
    whole.coverage = SampleTown.goodCoverage
    whole.coverage["postes.seen"] = 31
    whole.hoursWithPackets = (0..<7).flatMap {
      SampleTown.hours(week.days.lowerBound.adding(days: $0), 0..<24)
    }
    var context = SampleTown.context()
    context.isSmall = true
    context.collectivity = "Commune de Saint-Aubin"
    context.declaredPostes = 34
    context.directionsDeclared = []
    context.alternatives = [:]
    context.decisions = [:]
    context.outOfSight = []
    context.excludedCount = 0
    context.gatewayCount = 1
    context.collection = CollectionDecision(
      level: .aggregate, missing: [.agentsInformed, .cstOpinion], missingForLive: [])
    let report = DailyReport(
      facts: PeriodFacts(whole: whole, days: days), previous: nil, context: context)
    try GoldenCase(name: "week-of-a-commune").check(report.written(as: .text))
    try GoldenCase(name: "week-of-a-commune").check(report.written(as: .html), as: .html)
  }

  @Test func hostileNames() throws {
    try GoldenCase(name: "hostile-names").check(HostileDay.report())
    // A spreadsheet opens this one: scripts/check-csv.
    try GoldenCase(name: "hostile-names").check(HostileDay.report(as: .csv), as: .csv)
  }
}
