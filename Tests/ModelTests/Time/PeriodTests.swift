import Model
import TestSupport
import Testing

@Suite struct PeriodTests {
  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(iso: text)) }

  @Test(arguments: [
    ("2026-11-22", "2026-11-22", "2026-11-22"), ("2024-02-29", "2024-02-29", "2024-02-29"),
    ("2026-11", "2026-11-01", "2026-11-30"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-02", "2026-02-01", "2026-02-28"), ("1900-02", "1900-02-01", "1900-02-28"),
    ("2026-12", "2026-12-01", "2026-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
    ("0001-01", "0001-01-01", "0001-01-31"),
    // The edges of ISO years: 2026-01-01 is a Thursday, 2027-01-01 a Friday.
    ("2026-W47", "2026-11-16", "2026-11-22"), ("2026-W01", "2025-12-29", "2026-01-04"),
    ("2026-W53", "2026-12-28", "2027-01-03"), ("2027-W01", "2027-01-04", "2027-01-10"),
    ("2025-W01", "2024-12-30", "2025-01-05"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("0001-W01", "0001-01-01", "0001-01-07"), ("9999-W52", "9999-12-27", "9999-12-31"),
  ])
  func datesAreTheirDays(text: String, first: String, last: String) throws {
    let period = try #require(Period(iso: text))
    #expect(period.days == (try day(first))...(try day(last)))
    #expect(period.description == text)
    #expect(
      period.count == period.days.upperBound.daysSinceEpoch - period.days.lowerBound.daysSinceEpoch
        + 1)
  }

  @Test(arguments: [
    "", "2026", "2026-", "2026-13", "2026-00", "2026-1", "2026-W", "2026-W0", "2026-W00", "2026-W1",
    "2025-W53", "2026-W54", "2026-W99", "2026-w47", "2026W47", "2026-W4é", "2026-W47 ", " 2026-W47",
    "2026-W-1", "2026-W+1", "0000-W01", "2026-02-29", "2026-11-22/2026-11-23", "demain", "Hier",
    "2026-W４７", "2026-11-\u{0}", "2026-11-01-01", "-026-W01",
  ])
  func otherTextIsNoPeriod(text: String) {
    #expect(Period(iso: text) == nil)
    #expect(PeriodWord(text) == nil)
  }

  @Test func everyWeekAndMonthOfEveryDayHoldsItAndIsReadBack() throws {
    var day = try day("2019-12-01")
    while day < (try self.day("2033-02-01")) {
      let week = Period(weekOf: day)
      let month = Period(monthOf: day)
      #expect(week.days.contains(day) && week.count == 7 && week.days.lowerBound.isoWeekday == 1)
      #expect(month.days.contains(day) && (28...31).contains(month.count))
      #expect(month.days.lowerBound.components.day == 1)
      #expect(month.days.upperBound.adding(days: 1).components.day == 1)
      for period in [week, month, Period(day)] {
        #expect(Period(iso: period.description) == period)
      }
      day = day.adding(days: 1)
    }
  }

  @Test(arguments: [
    ("hier", "2026-03-29", "2026-03-28"), ("yesterday", "2026-01-01", "2025-12-31"),
    ("aujourd'hui", "2026-03-29", "2026-03-29"), ("today", "2024-02-29", "2024-02-29"),
    ("aujourd’hui", "2026-03-29", "2026-03-29"),
    ("semaine", "2026-11-24", "2026-W47"), ("week", "2026-11-23", "2026-W47"),
    ("semaine", "2026-11-22", "2026-W46"), ("semaine", "2027-01-04", "2026-W53"),
    ("mois", "2026-11-24", "2026-10"), ("month", "2026-01-31", "2025-12"),
    ("mois", "2024-03-31", "2024-02"), ("2026-11", "2030-01-01", "2026-11"),
  ])
  func wordsCountFromToday(word: String, today: String, period: String) throws {
    let asked = try #require(PeriodWord(word))
    #expect(asked.period(today: try day(today)).description == period)
  }

  @Test func endsMakeAPeriodUnlessTheyAreSwapped() throws {
    let (first, last) = (try day("2026-11-01"), try day("2026-11-15"))
    #expect(Period(from: first, to: last)?.description == "2026-11-01/2026-11-15")
    #expect(Period(from: last, to: first) == nil)
    #expect(Period(from: first, to: first)?.kind == .day)
    #expect(Period(from: nil, to: first)?.days.lowerBound.description == "0001-01-01")
    #expect(Period(from: last, to: nil)?.days.upperBound.description == "9999-12-31")
    #expect(Period(from: nil, to: first)?.description == "../2026-11-01")
    #expect(Period(from: last, to: nil)?.description == "2026-11-15/..")
  }

  @Test func theCalendarsEndsStopEveryWord() throws {
    for text in ["0001-01-01", "9999-12-31"] {
      for word in ["hier", "aujourd'hui", "semaine", "mois"] {
        let period = try #require(PeriodWord(word)).period(today: try day(text))
        #expect(period.days.lowerBound <= period.days.upperBound)
      }
    }
  }
}
