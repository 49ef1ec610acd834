import Foundation
import Testing
import Texts

@testable import Reports

@Suite struct ReportJSONTests {
  private func cells(_ value: Any) -> [[String: Any]] {
    if let array = value as? [Any] { return array.flatMap(cells) }
    guard let object = value as? [String: Any] else { return [] }
    let own = object["nombre"] == nil ? [] : [object]
    return own + object.values.flatMap(cells)
  }

  private func read(_ page: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String: Any])
  }

  @Test func theHeadSaysWhatItIs() throws {
    let report = try read(
      DailyReport(
        facts: SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
        context: SampleTown.context()
      ).written(as: .json))
    #expect(report["version_schema"] as? Int == 1)
    #expect(report["jour"] as? String == "2026-11-19")
    #expect(report["jour_compare"] as? String == "2026-11-12")
    #expect(report["seuil_k"] as? Int == 5)
    let sections = try #require(report["sections"] as? [[String: Any]])
    #expect(
      sections.compactMap { $0["cle"] as? String } == [
        "couverture", "en-bref", "nouveau", "besoins", "services", "volumes", "a-faire",
      ])
  }

  @Test(arguments: Language.allCases)
  func aNumberIsOneThatItsTextShowsWhole(language: Language) throws {
    let page = DailyReport(
      facts: SampleTown.ordinaryDay(), previous: SampleTown.weekBefore(),
      context: SampleTown.context(language: language)
    ).written(as: .json)
    let cells = cells(try read(page))
    var numbers = 0
    for cell in cells {
      let text = try #require(cell["texte"] as? String)
      guard let number = cell["nombre"] as? Int else { continue }
      numbers += 1
      let bare = text.replacing(/(\d)[\u{202f},](?=\d{3})/) { $0.1 }
      #expect(bare.hasPrefix(String(number)), "\(text): \(number)")
      #expect(bare.dropFirst(String(number).count).first?.isNumber != true)
    }
    #expect(numbers > 20)
    let masked = cells.filter {
      let text = $0["texte"] as? String ?? ""
      return text == "masqué" || text == "masked" || text.hasPrefix("<")
    }
    #expect(masked.count > 5)
    #expect(masked.allSatisfy { $0["nombre"] is NSNull })
  }

  @Test func hostileNamesStayText() throws {
    let page = HostileDay.report(HostileMarks.names, as: .json)
    let report = try read(page)
    #expect((report["collectivite"] as? String)?.contains("<script>") == true)
    #expect(!cells(report).isEmpty)
  }
}
