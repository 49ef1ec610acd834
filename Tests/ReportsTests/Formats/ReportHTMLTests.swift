import Testing
import Texts

@testable import Reports

@Suite struct ReportHTMLTests {
  private static let charted = DailyReport(
    facts: SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
    context: SampleTown.context(), charts: SampleCharts.charts()
  ).written(as: .html)

  private static let pages: [String] = [
    DailyReport(
      facts: SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
      context: SampleTown.context()
    ).written(as: .html),
    charted,
    HostileDay.report(as: .html), HostileDay.report(HostileMarks.names, as: .html),
    HostileDay.report(HostileMarks.names, language: .english, as: .html),
  ]

  @Test(arguments: pages) func everyElementIsClosedAndEveryReferenceKnown(page: String) {
    #expect(HTMLPage(page).faults.isEmpty)
  }

  @Test(arguments: pages) func aReaderOfScreensFindsItsWay(page: String) {
    let html = HTMLPage(page)
    let language = html.all("html").first?.attributes["lang"]
    #expect(language == "fr" || language == "en")
    #expect(html.all("title").first?.text.contains("Vigie") == true)
    #expect(html.all("h1").count == 1)
    #expect(html.all("main").count == 1)
    #expect(!html.all("table").isEmpty)
    for section in html.all("section") {
      let heading = section.attributes["aria-labelledby"]
      #expect(html.all("h2").filter { $0.attributes["id"] == heading }.count == 1)
    }
    #expect(html.all("section").count == html.all("h2").count)
    #expect(html.all("caption").count == html.all("table").count)
    #expect(html.all("caption").allSatisfy { !$0.text.isEmpty })
    for head in html.all("th") {
      let scope = head.ancestors.contains("thead") ? "col" : "row"
      #expect(head.attributes["scope"] == scope)
    }
    let ids = html.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: pages) func nothingRunsAndNothingIsLoaded(page: String) {
    let html = HTMLPage(page)
    let expected: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section",
      "div", "span", "h1", "h2", "p", "dl", "dt", "dd", "ol", "li", "code", "strong", "svg", "rect",
      "table", "caption", "thead", "tbody", "tr", "th", "td",
    ]
    #expect(Set(html.elements.map(\.tag)).isSubset(of: expected))
    let attributes = Set(html.elements.flatMap(\.attributes.keys))
    #expect(attributes.isDisjoint(with: ["src", "href", "style", "srcset", "action"]))
    #expect(!attributes.contains { $0.hasPrefix("on") })
    let style = html.all("style").map(\.text).joined()
    #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("http"))
    #expect(html.all("style").count == 1)
  }

  @Test func namesOfScriptsAreReadAsTheyAreWritten() {
    let html = HTMLPage(HostileDay.report(HostileMarks.names, as: .html))
    #expect(html.all("body").first?.text.contains("</td><script>alert(1)</script>") == true)
    #expect(html.all("title").first?.text.contains("<img src=x onerror=alert(1)>") == true)
  }

  @Test func aMaskedRangeHasNoBar() throws {
    let page = DailyReport(
      facts: SampleTown.ordinaryDay(), previous: nil, context: SampleTown.context()
    ).written(as: .html)

    let bars = page.matches(of: /class="bar" aria-hidden="true"><svg/)
    #expect(bars.count == 3)
    #expect(page.contains("<rect width=\"100.0%\""))
  }

  @Test func aDrawingRepeatsWhatStandsBesideItAndDrawsNoMaskedFigure() throws {
    let html = HTMLPage(Self.charted)
    let drawings = html.elements.filter { $0.tag == "svg" }
    #expect(drawings.allSatisfy { $0.attributes["aria-hidden"] == "true" })
    let marks = html.elements.filter { $0.tag == "rect" && $0.attributes["class"] != nil }
    let classes = Dictionary(grouping: marks) { $0.attributes["class"] ?? "" }.mapValues(\.count)
    let rows = html.elements.filter { $0.tag == "td" && $0.ancestors.contains("tbody") }
    let trend = try #require(
      html.all("caption").first { $0.text == "Postes par jour et par statut" })
    #expect(!trend.text.isEmpty)
    #expect(classes["gap"] == rows.filter { ["non vu", "non compté"].contains($0.text) }.count)
    #expect((classes["hidden"] ?? 0) > 3 && (classes["value"] ?? 0) > 60)
  }

  @Test func theGroundOfACellIsTheDarkerTheLargerItsFigure() throws {
    let cells = HTMLPage(Self.charted).elements.filter {
      $0.attributes["class"]?.contains("shade-") == true
    }
    let pairs = try cells.map { cell in
      (
        try #require(Int(cell.text)),
        try #require(cell.attributes["class"]?.last?.wholeNumberValue)
      )
    }.sorted { $0.0 < $1.0 }
    #expect(pairs.map(\.1) == pairs.map(\.1).sorted())
    #expect(pairs.last?.1 == HTMLDrawing.shades && pairs.first?.1 == 1)
    let masked = HTMLPage(Self.charted).elements.filter {
      $0.attributes["class"] == "figure masked"
    }
    #expect(!masked.isEmpty && masked.allSatisfy { Int($0.text) == nil })
  }

  @Test(arguments: ["light", "dark", "print"])
  func figuresStandOutFromEveryShade(scheme: String) throws {
    let colours = try Colours(of: scheme, in: "\(ReportStylesheet.css)")
    for shade in 1...HTMLDrawing.shades {
      #expect(try colours.contrast("text", on: "shade\(shade)") >= 4.5)
    }
    // WCAG 2.2, success criterion 1.4.11: drawings.
    for mark in ["accent", "quiet"] { #expect(try colours.contrast(mark, on: "page") >= 3) }
  }

  @Test(arguments: ["light", "dark", "print"])
  func textStandsOutFromItsGround(scheme: String) throws {
    let colours = try Colours(of: scheme, in: "\(ReportStylesheet.css)")
    for text in ["text", "quiet", "accent"] {
      for ground in ["page", "band"] {
        let ratio = try colours.contrast(text, on: ground)
        // WCAG 2.2, success criterion 1.4.3.
        #expect(ratio >= 4.5, "\(scheme): \(text) on \(ground) is \(ratio)")
      }
    }
  }

  @Test func everyColourIsOneOfTheNamedOnes() {
    let css = "\(ReportStylesheet.css)"
    for line in css.split(separator: "\n") where line.contains("#") {
      #expect(line.contains("  --"), "\(line)")
    }
  }
}
