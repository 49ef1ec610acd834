import Testing

@testable import Reports

@Suite struct ReportCSVTests {
  private func records(
    _ page: String, _ separator: Unicode.Scalar = ";"
  ) throws -> [[String]] {
    let text = page.hasPrefix("\u{feff}") ? String(page.unicodeScalars.dropFirst()) : page
    return try #require(CSVReader.records(text, separator: separator))
  }

  private func page(_ dialect: CSVDialect = .excelFrench) -> String {
    var style = PageStyle()
    style.dialect = dialect
    return DailyReport(
      facts: SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
      context: SampleTown.context(), charts: SampleCharts.charts()
    ).written(as: .csv, style: style)
  }

  @Test func everyValueOfTheReportIsARow() throws {
    let rows = try records(page())
    #expect(rows.first == ReportCSV.columns)
    #expect(rows.allSatisfy { $0.count == ReportCSV.columns.count })
    #expect(
      rows.contains {
        $0[1] == "besoins" && $0[4].hasPrefix("Solidarités et santé") && $0[5] == "assistant"
          && $0[6] == "'142" && $0[7] == "142"
      })
    #expect(rows.filter { $0[1] == "tendance" && $0[5] == "approved" }.count == 30)
    let sections = ["en-tete", "couverture", "en-bref", "tendance", "volumes", "a-faire", "pied"]
    #expect(Set(rows.map { $0[1] }).isSuperset(of: sections))
    let verdict = rows.first { $0[1] == "couverture" }
    #expect(verdict?[5] == "verdict", "before any figure (P44)")
  }

  @Test func everyActionHasItsNumberForATicket() throws {
    let rows = try records(page()).filter { $0[1] == "a-faire" }
    let numbers = rows.filter { $0[5] == "numero" }
    #expect(numbers.count > 1 && numbers.count == rows.filter { $0[5] == "quoi" }.count)
    #expect(numbers.allSatisfy { $0[6].hasPrefix("V-") && $0[6].count == 7 })
    #expect(Set(numbers.map { $0[6] }).count == numbers.count)
  }

  @Test func whatIsMaskedHasNoNumber() throws {
    let masked = try records(page()).filter { $0[6] == "masqué" }
    #expect(masked.count > 5)
    #expect(masked.allSatisfy { $0[7].isEmpty })
  }

  @Test func theDialectsHoldTheSameRows() throws {
    #expect(try records(page()) == records(page(.rfc4180), ","))
    #expect(page().hasPrefix("\u{feff}version_schema;section;"))
    #expect(page(.rfc4180).hasPrefix("version_schema,section,"))
  }

  @Test(arguments: [SampleTown.hostileNames, HostileMarks.names])
  func noNameIsAFormula(names: [String]) throws {
    for row in try records(HostileDay.report(names, as: .csv)) {
      for cell in row { #expect(!SpreadsheetHazard.isFormula(cell), "\(cell)") }
    }
  }
}
