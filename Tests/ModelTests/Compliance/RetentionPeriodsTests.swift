import Model
import Testing

@Suite struct RetentionPeriodsTests {
  @Test func theProductsPeriodsAreThoseOfTheRequirements() {
    let periods = RetentionPeriods()
    #expect(periods.incidents == 180)
    #expect(periods.audit == 365)
    #expect(periods.aggregateMonths == 25)
    #expect(periods.reports == 30)
    #expect(!periods.needsReason)
  }

  @Test func aLongPeriodNeedsAReason() {
    var periods = RetentionPeriods()
    periods.incidents = 365
    #expect(!periods.needsReason)
    periods.incidents = 366
    #expect(periods.needsReason)
    periods.incidents = 180
    periods.aggregateMonths = 26
    #expect(periods.needsReason)
  }

  @Test(arguments: [
    ("2026-11-19", "2024-10-19"), ("2026-03-31", "2024-02-29"), ("2026-01-01", "2023-12-01"),
    ("0001-01-01", "0001-01-01"),
  ])
  func monthsAreCountedByTheCalendar(day: String, first: String) throws {
    let day = try #require(CivilDay(iso: day))
    #expect(RetentionPeriods().firstKeptAggregateDay(on: day) == CivilDay(iso: first))
  }

  @Test func daysAreCountedBackFromThePresent() throws {
    let day = try #require(CivilDay(iso: "2026-11-19"))
    #expect(RetentionPeriods().firstKeptDay(on: day) == CivilDay(iso: "2026-05-23"))
  }
}
