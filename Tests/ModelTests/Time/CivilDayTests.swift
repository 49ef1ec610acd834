import Model
import TestSupport
import Testing

@Suite struct CivilDayTests {
  @Test func theEpochIsDayZero() throws {
    let epoch = try #require(CivilDay(year: 1970, month: 1, day: 1))
    #expect(epoch.daysSinceEpoch == 0)
    #expect(epoch.isoWeekday == 4)
  }

  @Test(arguments: [
    ("2026-11-19", 4), ("2024-02-29", 4), ("2000-01-01", 6), ("1969-12-31", 3), ("1900-03-01", 4),
    ("0001-01-01", 1), ("9999-12-31", 5), ("2023-01-01", 7),
  ])
  func weekdaysOfKnownDays(text: String, weekday: Int) throws {
    #expect(try #require(CivilDay(iso: text)).isoWeekday == weekday)
  }

  @Test(arguments: ["2026-11-19", "0001-01-01", "9999-12-31", "2000-02-29", "0987-06-05"])
  func isoTextIsReadAndWrittenAlike(text: String) {
    #expect(CivilDay(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-1-19", "2026-11-9", "26-11-19", "2026/11/19", "20261119",
    "2026-11-19 ", " 2026-11-19", "2026-11-19T00:00", "+026-11-19", "-026-11-19", "2026-+1-19",
    "2026-11--9", "2026-00-10", "2026-13-10", "2026-11-00", "2026-11-31", "2026-02-29",
    "1900-02-29", "2026-04-31", "0000-01-01", "２０26-11-19", "2026-11-1é", "2026-11-1\u{0}",
    "2026‐11‐19", "10000-01-01", "2026-11-19\n",
  ])
  func otherTextIsNoDay(text: String) {
    #expect(CivilDay(iso: text) == nil)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
    (2025, 2, 29), (2100, 2, 29), (2026, 6, 31), (Int.min, Int.min, Int.min),
    (Int.max, Int.max, Int.max), (2026, 2, Int.max), (2026, Int.max, 1),
  ])
  func datesThatDoNotExistAreRefused(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [1, 400, 1583, 1970, 2000, 9599])
  func everyDayOfFourHundredYearsHasItsDate(firstYear: Int) throws {
    // The oracle counts on its fingers: day by day, month by month.
    var (year, month, day) = (firstYear, 1, 1)
    let first = try #require(CivilDay(year: year, month: 1, day: 1))
    var number = first.daysSinceEpoch
    var weekday = first.isoWeekday
    var wrong: [String] = []
    while year < firstYear + 400 {
      let value = CivilDay(daysSinceEpoch: number)
      let parts = value.components
      if parts != (year, month, day) || value.isoWeekday != weekday
        || CivilDay(year: year, month: month, day: day) != value
      {
        wrong.append("\(year)-\(month)-\(day)")
      }
      number += 1
      weekday = weekday % 7 + 1
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong.prefix(5) == [])
    // 400 years are always 146,097 days, a whole number of weeks.
    #expect(number - first.daysSinceEpoch == 146_097)
    #expect(weekday == first.isoWeekday)
  }

  @Test func textRoundTripOfRandomDays() {
    var random = SeededRandom.forProperty(usual: 101)
    for _ in 0..<2000 {
      let day = CivilDay(daysSinceEpoch: Int.random(in: -719_162...2_932_896, using: &random))
      #expect(CivilDay(iso: day.description) == day, "seed \(random.seed)")
    }
  }

  @Test func numbersOutsideTheCalendarAreHeldAtItsEnds() {
    #expect(CivilDay(daysSinceEpoch: .min).description == "0001-01-01")
    #expect(CivilDay(daysSinceEpoch: .max).description == "9999-12-31")
    #expect(CivilDay(daysSinceEpoch: -719_163).description == "0001-01-01")
    #expect(CivilDay(daysSinceEpoch: 2_932_897).description == "9999-12-31")
  }

  @Test func addingDaysCrossesMonthsYearsAndLeapDays() throws {
    let day = try #require(CivilDay(iso: "2024-02-28"))
    #expect(day.adding(days: 1).description == "2024-02-29")
    #expect(day.adding(days: 2).description == "2024-03-01")
    #expect(day.adding(days: -59).description == "2023-12-31")
    #expect(day.adding(days: 0) == day)
  }

  @Test func addingTooManyDaysIsHeldAtTheEnds() throws {
    let day = try #require(CivilDay(iso: "2026-11-19"))
    #expect(day.adding(days: .max).description == "9999-12-31")
    #expect(day.adding(days: .min).description == "0001-01-01")
    let early = CivilDay(daysSinceEpoch: -1)
    #expect(early.adding(days: .min).description == "0001-01-01")
  }

  @Test func daysAreInOrder() throws {
    let days = try ["1969-12-31", "1970-01-01", "2026-11-19", "2026-12-01"].map {
      try #require(CivilDay(iso: $0))
    }
    #expect(days.shuffled().sorted() == days)
  }
}
