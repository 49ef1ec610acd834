import Model
import Testing

@testable import Reports

@Suite struct TrendPartTests {
  private func material(_ facts: DayFacts = SampleTown.ordinaryDay()) -> DailyMaterial {
    DailyMaterial(facts: facts, previous: nil, context: SampleTown.context())
  }

  private func trend(
    _ days: [TrendDay] = SampleCharts.charts().trend, facts: DayFacts = SampleTown.ordinaryDay()
  ) -> ReportTrend? {
    let section = TrendPart(material(facts), days: days).section()
    guard case .trend(let trend) = section?.blocks.first else { return nil }
    return trend
  }

  @Test func aDayThatWasNotSeenIsAGapAndNotZero() throws {
    let trend = try #require(self.trend())
    for series in trend.series {
      #expect(series.cells[SampleCharts.gap] == ReportCell("non vu"))
      #expect(series.gaps.contains(SampleCharts.gap))
    }
  }

  @Test func whatWasCountedByServiceOnlyIsNotCounted() throws {
    let trend = try #require(self.trend())
    let series = try #require(trend.series.first { $0.key == "unassessed" })
    #expect(series.cells[SampleCharts.aggregate] == ReportCell("non compté"))
    #expect(series.gaps == [SampleCharts.gap, SampleCharts.aggregate])
  }

  @Test func smallNumbersAreMasked() throws {
    let trend = try #require(self.trend())
    let numbers = trend.series.flatMap(\.cells).compactMap(\.number)
    #expect(numbers.count > 60)
    #expect(numbers.allSatisfy { $0 == 0 || $0 >= 5 })
    let prohibited = try #require(trend.series.first { $0.key == "prohibited" })
    #expect(prohibited.cells.contains(ReportCell("masqué")))
    #expect(prohibited.cells.contains(ReportCell("0", number: 0)))
  }

  @Test func theTableHasADayARow() throws {
    let table = try #require(self.trend()).table
    #expect(table.rows.count == 30)
    #expect(table.rows.last?.first == ReportCell("19/11/2026"))
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func aPageOfTextHasAWeekARow() throws {
    let weeks = try #require(self.trend()).weeks
    #expect(weeks.rows.count == 5)
    #expect(weeks.rows.last?.first == ReportCell("13/11-19/11"))
    let page = DailyReport(
      facts: SampleTown.ordinaryDay(), previous: nil, context: SampleTown.context(),
      charts: SampleCharts.charts()
    ).written(as: .text)
    #expect(page.contains("30 DERNIERS JOURS"))
    #expect(page.contains("13/11-19/11"))
  }

  @Test func aWeekThatMasksADayOrDidNotSeeItSaysSo() throws {
    let weeks = try #require(self.trend()).weeks
    let prohibited = try #require(weeks.columns.firstIndex { $0.key == "prohibited" })
    // Thursday had none, Friday a number that is masked: no 0 for both.
    #expect(weeks.rows.first?[prohibited] == ReportCell("0 *"))
    let withGap = try #require(weeks.rows.first { $0[0].text == "30/10-05/11" })
    #expect(withGap.contains { $0.text.hasSuffix(" °") })
    #expect(withGap.dropFirst().allSatisfy { $0.number == nil })
    let remark = try #require(self.trend()?.weeksRemark)
    #expect(
      remark
        == "* un jour masqué au moins\u{202f}; ° un jour non vu ou non compté au moins")
  }

  @Test func noMostIsSaidWhereAMaskedDayMayHaveMore() throws {
    let series = try #require(self.trend()).series
    #expect(series.first { $0.key == "prohibited" }?.summary == "")
    #expect(
      series.first { $0.key == "under-review" }?.summary
        == "au plus 329 postes les jours vus et comptés")
  }

  @Test func itIsLeftOutWhereTheDayWasSeenTooLittle() {
    var facts = SampleTown.ordinaryDay()
    facts.hoursWithPackets = []
    #expect(trend(facts: facts) == nil)
  }

  @Test func aSingleDayIsNoTrend() {
    let days = SampleCharts.charts().trend.map { day in
      day.day == SampleTown.day ? day : TrendDay(day: day.day)
    }
    #expect(trend(days) == nil)
    #expect(trend([]) == nil)
  }

  @Test func aForgedDatabaseDoesNotStopIt() {
    let days = SampleCharts.charts().trend.map { day in
      var day = day
      day.postes = .max
      day.statuses =
        ServiceStatus.allCases.map {
          StatusUse(status: $0, postes: .max, servicePostes: [.max, .min])
        } + [StatusUse(status: .approved, postes: .max, servicePostes: [.max, .max])]
      return day
    }
    #expect(trend(days) != nil)
  }
}
