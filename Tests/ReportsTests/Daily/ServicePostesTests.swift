import Model
import Privacy
import TestSupport
import Testing
import Texts

@testable import Reports

@Suite struct ServicePostesTests {
  private let rule = Suppression(k: 5)

  @Test func aNumberIsShownWhereNeitherItNorTheOthersAreFew() {
    let shown = ServicePostes(286, of: 812, under: rule)
    #expect(shown.number == 286 && shown.cell(.french) == "286")
    #expect(shown.words(.french) == "286 postes")
    #expect(ServicePostes(7, of: 7, under: rule) == .exact(7))
    #expect(ServicePostes(0, of: 7, under: rule).words(.french) == "0 poste")
  }

  @Test func fewPostesAreOnlySaidToBeFew() {
    let few = ServicePostes(4, of: 812, under: rule)
    #expect(few.number == nil && few.cell(.french) == "<5")
    #expect(few.words(.french) == "moins de 5 postes")
    #expect(few.words(.english) == "fewer than 5 workstations")
  }

  @Test func aNumberThatTellsOfFewOthersIsOnlySaidToBeLargeEnough() {
    let many = ServicePostes(5, of: 7, under: rule)
    #expect(many.number == nil && many.cell(.french) == "≥5")
    #expect(many.words(.french) == "5 postes ou plus")
    #expect(many.words(.english) == "5 workstations or more")
  }

  @Test func noSmallNumberFollowsFromOneThatIsShown() {
    var random = SeededRandom.forProperty(usual: 20_261_129)
    for _ in 0..<2_000 {
      let all = Int.random(in: 0...40, using: &random)
      let postes = Int.random(in: 0...all, using: &random)
      guard let number = ServicePostes(postes, of: all, under: rule).number else { continue }
      #expect(number == postes)
      #expect(all - number == 0 || all - number >= 5, "seed \(random.seed): \(postes) of \(all)")
      #expect(number == 0 || number >= 5, "seed \(random.seed)")
    }
  }

  @Test func aSmallTownsReportDoesNotTellWhoUsesOtherServicesOnly() {
    var facts = SampleTown.ordinaryDay()
    facts.postes = 288
    let text = DailyReport(facts: facts, previous: nil, context: SampleTown.context())
      .written(as: .text)
    #expect(!text.contains("286"))
    #expect(text.contains("≥5"))
  }

  /// No cell of the needs is masked, and the column's sum less all postes would tell the others.
  @Test func aColumnOfNeedsDoesNotTellThemEither() {
    var facts = SampleTown.ordinaryDay()
    facts.postes = 288
    facts.needs = [("A", 100), ("B", 100), ("C", 86)].map {
      NeedCell(direction: $0.0, category: .assistant, postes: $0.1)
    }
    facts.directions = [("A", 120), ("B", 100), ("C", 96)].map {
      DirectionUse(direction: $0.0, postes: $0.1, postesWithApproved: 40)
    }
    let material = DailyMaterial(facts: facts, previous: nil, context: SampleTown.context())
    let cells = NeedTable(material).rows.map { material.exact($0.cells[0]) }
    #expect(cells.contains(nil))
    facts.postes = 400
    let many = DailyMaterial(facts: facts, previous: nil, context: SampleTown.context())
    #expect(NeedTable(many).rows.map { many.exact($0.cells[0]) } == [100, 100, 86])
  }

  /// On Tuesday one of ten used others only; of the largest days alone, 14 and 9, that does not show.
  @Test func daysThatWereCountedApartAreAskedOneByOne() {
    let days = [(14, 6), (10, 9)].enumerated().map { offset, counts in
      var day = DayFacts(day: SampleTown.day.adding(days: offset))
      day.level = .aggregate
      day.postes = counts.0
      day.services = [SampleTown.use("openai-chatgpt", .unassessed, counts.1, .volume, 1)]
      return day
    }
    let period = Period(SampleTown.day...SampleTown.day.adding(days: 1))
    let material = DailyMaterial(
      facts: PeriodFacts(whole: DayFacts.joined(days, as: period), days: days), previous: nil,
      context: SampleTown.context())
    let use = SampleTown.use("openai-chatgpt", .unassessed, 9, .volume, 1)
    #expect(material.servicePostes(use) == .orMore(5))
    #expect(material.postesWords(use) == "5 postes ou plus")
  }
}
