import Model
import Testing

@testable import Privacy

@Suite struct KeyCalendarTests {
  @Test func monthsAreLocalCalendarMonths() throws {
    let calendar = KeyCalendar.months(in: .paris)
    let day = try #require(CivilDay(iso: "2026-11-01"))
    let start = CivilZone.paris.start(of: day)
    #expect(calendar.period(holding: start).description == "2026-11-01+30")
    #expect(calendar.period(holding: start.adding(seconds: -1)).description == "2026-10-01+31")
    let leap = CivilZone.paris.start(of: try #require(CivilDay(iso: "2028-02-29")))
    #expect(calendar.period(holding: leap).description == "2028-02-01+29")
  }

  @Test(arguments: [1, 7, 28, 90])
  func periodsOfDaysFollowEachOther(days: Int) throws {
    let calendar = try #require(KeyCalendar.periods(of: days, in: .paris))
    var day = try #require(CivilDay(iso: "2026-11-19"))
    var period = calendar.period(holding: CivilZone.paris.start(of: day))
    for _ in 0..<200 {
      day = day.adding(days: 1)
      let next = calendar.period(holding: CivilZone.paris.start(of: day))
      #expect(next == period || next.first == period.end)
      #expect(next.first <= day && day < next.end)
      period = next
    }
  }

  @Test func onlyOneToNinetyDaysAreTaken() {
    for days in [-1, 0, 91, .max] { #expect(KeyCalendar.periods(of: days, in: .paris) == nil) }
  }

  @Test func aChangedLengthNeverTakesADayTwice() throws {
    let former = KeyPeriod(first: try #require(CivilDay(iso: "2026-11-10")), days: 20)
    let now = CivilZone.paris.start(of: former.end)
    let next = KeyCalendar.months(in: .paris).period(holding: now, after: former)
    #expect(next.description == "2026-11-30+1")
  }

  @Test func onlyItsOwnTextIsAPeriod() {
    for text in ["", "2026-11-01", "2026-11-01+0", "2026-11-01+93", "2026-11-01+030", "x+1", "+"] {
      #expect(KeyPeriod(text) == nil)
    }
    #expect(KeyPeriod("2026-11-01+30")?.end.description == "2026-12-01")
  }
}
