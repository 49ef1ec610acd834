import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

@Suite struct ServiceListingTests {
  private func page(
    _ days: [DayFacts], filter: ServiceListing.Filter = ServiceListing.Filter(),
    keys: [SealedKey] = []
  ) -> TablePage {
    ServiceListing(
      DaysRead(days, context: SampleTown.context(), keys: keys), filter: filter
    ).page
  }

  private func rows(_ page: TablePage) throws -> [[String: String]] {
    try page.jsonLines.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object ?? [:]).compactMapValues { ($0 as? [String: Any])?["texte"] as? String }
    }
  }

  @Test func everyServiceInUseStandsBesideItsStatusAndAnswer() throws {
    let rows = try rows(page([SampleTown.ordinaryDay()]))
    #expect(
      rows.map { $0["service_id"] } == [
        "deepseek", "valmont-assistant", "openai-chatgpt", "google-gemini", "deepl", "otter",
        "fireflies", "gamma", "protege",
      ])
    let chat = try #require(rows.first { $0["service_id"] == "openai-chatgpt" })
    #expect(chat["postes"] == "286")
    #expect(chat["statut"] == "à l'étude, 31/12/2026")
    #expect(chat["envoye"] == "1,9\u{a0}Go")
    #expect(chat["reponse-proposee"] == "Assistant de Valmont")
    #expect(chat["vu-le"] == "19/11/2026")
    let few = try #require(rows.first { $0["service_id"] == "gamma" })
    #expect(few["postes"] == "<5" && few["envoye"] == "masqué" && few["preuve"] == "masqué")
    #expect(few["postes_min"] == "" && few["postes_max"] == "")
    let masked = try #require(rows.last)
    #expect(masked["service"] == "service masqué (art. 9)" && masked["besoin"] == "")
    #expect(rows.first { $0["statut_code"] == "approved" }?["reponse-proposee"] == "outil autorisé")
    #expect(page([SampleTown.ordinaryDay()]).plainText.contains("non listés : 1."))
  }

  @Test func postesOfSeveralDaysAreARangeAndNeverASum() throws {
    let days = [SampleTown.weekBefore(), SampleTown.ordinaryDay()]
    let rows = try rows(page(days))
    let chat = try #require(rows.first { $0["service_id"] == "openai-chatgpt" })
    #expect(chat["postes"] == "277 à 286")
    // 3 postes on the first day, 7 on the second: what the first sent is in no sum.
    let deepseek = try #require(rows.first { $0["service_id"] == "deepseek" })
    #expect(deepseek["postes"] == "<5 à 7")
    #expect(deepseek["envoye"] == "41\u{a0}Mo")
    #expect(page(days).plainText.contains("ne s'additionnent pas d'un jour à l'autre"))
  }

  @Test func aServiceThatNearlyAllUseHasNoExactNumber() throws {
    var day = SampleTown.ordinaryDay()
    day.postes = 288
    let rows = try rows(page([day]))
    let chat = try #require(rows.first { $0["service_id"] == "openai-chatgpt" })
    #expect(chat["postes"] == "≥5" && chat["postes_min"] == "" && chat["postes_max"] == "")
    #expect(chat["envoye"] == "1,9\u{a0}Go")
    // Beside a day of too few postes nothing of either is told.
    var few = SampleTown.weekBefore()
    few.services = few.services.map {
      $0.service.rawValue == "openai-chatgpt"
        ? ServiceUse(
          service: $0.service, status: $0.status, postes: 3, postesDNSOnly: 0,
          evidence: $0.evidence, sentBytes: 5) : $0
    }
    let both = try #require(
      try self.rows(page([few, day])).first { $0["service_id"] == "openai-chatgpt" })
    #expect(both["postes"] == "masqué")
  }

  @Test func filtersLeaveTheOthersOutAndNeverTellAMaskedService() throws {
    let day = [SampleTown.ordinaryDay()]
    let meeting = try rows(page(day, filter: .init(category: .meeting)))
    #expect(meeting.map { $0["service_id"] } == ["otter", "fireflies"])
    #expect(try rows(page(day, filter: .init(category: .companion))).isEmpty)
    let prohibited = try rows(page(day, filter: .init(status: .prohibited)))
    #expect(prohibited.map { $0["service_id"] } == ["deepseek"])
  }

  @Test func anApprovedToolIsHiddenWhereItsComplementIsSmall() throws {
    var day = SampleTown.ordinaryDay()
    day.postes = 344
    let row = try rows(page([day], filter: .init(status: .approved))).first
    #expect(row?["postes"] == "<5")
    #expect(row?["envoye"] == "900\u{a0}Mo")
  }

  @Test func blindDaysAreSaid() {
    var day = DayFacts(day: SampleTown.day)
    day.coverage = [:]
    let text = page([day]).plainText
    #expect(text.contains("Aucun service vu dans le trafic lu."))
    #expect(text.contains("Couverture insuffisante 1 jour(s) sur 1"))
  }

  @Test func noSmallNumberIsEverShown() throws {
    var random = SeededRandom.forProperty(usual: 20261120)
    for _ in 0..<200 {
      let days = (0..<3).map { offset in
        var day = SampleTown.ordinaryDay()
        day.period = Period(SampleTown.day.adding(days: offset))
        day.services = day.services.map {
          SampleTown.use(
            $0.service.rawValue, $0.status, Int.random(in: 0...12, using: &random), $0.evidence,
            UInt64.random(in: 0...5_000_000, using: &random))
        }
        return day
      }
      for row in try rows(page(days)) {
        for key in ["postes", "postes_min", "postes_max"] {
          let numbers = (row[key] ?? "").replacing("<5", with: "").split { !$0.isNumber }
          #expect(
            numbers.allSatisfy { !(1...4).contains(Int($0) ?? 0) }, "seed \(random.seed): \(row)")
        }
      }
    }
  }
}
