import Catalogue
import Model
import Testing

@Suite struct ReportScheduleTests {
  private func due(_ profile: ServiceConfiguration.Profile, _ today: String) throws -> String {
    "\(ReportSchedule(profile).due(on: try #require(CivilDay(iso: today))))"
  }

  @Test func everyMorningHasTheReportOfTheDayBefore() throws {
    #expect(try due(.standard, "2026-11-23") == "2026-11-22")
    #expect(try due(.standard, "2027-01-01") == "2026-12-31")
  }

  @Test(arguments: [
    "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28",
    "2026-11-29",
  ])
  func aSmallCollectivityHasTheWeekBeforeFromMondayToSunday(today: String) throws {
    #expect(try due(.small, today) == "2026-W47")
  }

  @Test func aWeekMayBelongToTheYearBefore() throws {
    #expect(try due(.small, "2027-01-03") == "2026-W52")
    #expect(try due(.small, "2027-01-04") == "2026-W53")
  }
}
