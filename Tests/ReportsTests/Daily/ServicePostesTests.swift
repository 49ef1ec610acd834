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
}
