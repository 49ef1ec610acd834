import Testing

@testable import Reports

@Suite struct HostileFormatsTests {
  @Test(arguments: ReportFormat.allCases) func noNameActsOnAScreen(format: ReportFormat) {
    for names in [SampleTown.hostileNames, HostileMarks.names] {
      // The mark and the line ends of the CSV dialect are no names.
      let page = HostileDay.report(names, as: format).unicodeScalars
        .filter { format != .csv || $0 != "\r" && $0 != "\u{feff}" }
        .reduce(into: "") { $0.unicodeScalars.append($1) }
      #expect(!page.unicodeScalars.contains(where: HostileMarks.acts))
      #expect(page.contains("rouge"), "still readable")
    }
  }

  @Test(arguments: ReportFormat.allCases) func noNameFillsAPage(format: ReportFormat) {
    let long = String(repeating: "y", count: 1000)
    let page = HostileDay.report(Array(repeating: long, count: 8), as: format)
    let longest = page.split { $0 != "y" }.map(\.count).max() ?? 0
    #expect(longest <= InertText.longest)
    #expect(longest > 20)
  }
}
