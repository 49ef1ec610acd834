import Model
import Testing
import Texts

@testable import Reports

/// A page of text in colours: what is marked, and that nothing else changes.
@Suite struct ReportTextTests {
  private func report(_ context: ReportContext = SampleTown.context()) -> Report {
    DailyReport(facts: SampleTown.ordinaryDay(), previous: nil, context: context).report
  }

  private func plain(_ page: String) -> String {
    TextTone.allCases.reduce(page.replacing("\u{1b}[0m", with: "")) { page, tone in
      page.replacing("\u{1b}[\(tone.rawValue)m", with: "")
    }
  }

  @Test(arguments: Language.allCases, [80, 100, 132])
  func withoutItsMarksAPageIsThePlainOne(language: Language, width: Int) {
    let report = report(SampleTown.context(language: language))
    let coloured = report.written(as: .text, width: width, isColoured: true)
    #expect(coloured.contains("\u{1b}["))
    #expect(plain(coloured) == report.written(as: .text, width: width))
  }

  @Test func headingsTheVerdictAndStatusesAreMarked() {
    let page = report().written(as: .text, isColoured: true)
    #expect(page.contains("\u{1b}[1mCOUVERTURE\u{a0}: \u{1b}[0m\u{1b}[33mPARTIELLE\u{1b}[0m. "))
    #expect(page.contains("\n\u{1b}[1mCE QUI EST NOUVEAU\u{1b}[0m\n"))
    let deepseek = page.split(separator: "\n").first { $0.contains("DeepSeek (Chine)") }
    #expect(deepseek?.contains("\u{1b}[31minterdit") == true)
    let chat = page.split(separator: "\n").first { $0.contains("ChatGPT (") }
    #expect(chat?.contains("\u{1b}[33mà l'étude, 31/12/2026") == true)
  }

  @Test(arguments: ReportFormat.allCases)
  func filesAndMailsHaveNone(format: ReportFormat) {
    #expect(!report().written(as: format).unicodeScalars.contains("\u{1b}"))
    if format != .text {
      #expect(
        !report().written(as: format, isColoured: true).unicodeScalars.contains("\u{1b}"))
    }
  }

  @Test func hostileNamesStayInert() {
    let report = DailyReport(
      facts: HostileDay.facts(), previous: nil, context: HostileDay.context()
    ).report
    let page = plain(report.written(as: .text, isColoured: true))
    #expect(page == report.written(as: .text))
    #expect(
      page.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}
