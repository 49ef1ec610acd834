import Testing
import Texts

@testable import Reports

@Suite struct ReportMarkdownTests {
  @Test(arguments: HostileMarks.names) func aNameIsOneHarmlessLine(name: String) throws {
    let escaped = MarkdownText.escaped(name)
    // What is left acts nowhere in a line: references, and nothing that begins anything.
    let bare = Self.withoutReferences(escaped)
    #expect(!bare.contains { "\\`*_[]{}<>|~&#$^@\n\r\t".contains($0) }, "\(escaped)")
    #expect(!bare.contains("://") && !bare.lowercased().contains("www."))
    #expect(try /^( |[-+=:]|\d+[.)])/.firstMatch(in: escaped) == nil, "\(escaped)")
  }

  @Test func ordinaryTextStaysAsItIs() {
    let text = "de 0 h à 24 h (journée de 24 h, heure de Paris) ; 41 Mo, 22 % : k = 5."
    #expect(MarkdownText.escaped(text) == text)
  }

  @Test(arguments: Language.allCases)
  func aPageHasOnlyTheStructureOfTheReport(language: Language) throws {
    let page = HostileDay.report(HostileMarks.names, language: language, as: .markdown)
    var columns: Int?
    var sections = 0
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let bars = line.filter { $0 == "|" }.count
      guard line.hasPrefix("|") else {
        columns = nil
        #expect(bars == 0)
        let mark = ["# ", "## "].first { line.hasPrefix($0) } ?? ""
        if mark == "## " { sections += 1 }
        let content = line.dropFirst(mark.count)
        let bare = Self.withoutReferences(String(content))
        #expect(!bare.contains { "\\`*_[]{}<>~&#$^@".contains($0) }, "\(line)")
        continue
      }
      // All lines of a table have the bars of its first one.
      #expect(bars == columns ?? bars, "\(line)")
      columns = bars
    }
    #expect(sections == 8)
  }

  private static func withoutReferences(_ text: String) -> String {
    text.replacing(/&#\d+;/, with: "")
  }
}
