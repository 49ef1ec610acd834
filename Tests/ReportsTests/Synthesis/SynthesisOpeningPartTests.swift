import Model
import Privacy
import TestSupport
import Testing

@testable import Reports

@Suite struct SynthesisOpeningPartTests {
  private func material(_ directions: [DirectionUse], open: [String]) -> DailyMaterial {
    var context = SampleTown.context()
    context.k = 11
    context.openings = [
      ServiceID(rawValue: "valmont-assistant"): open.map {
        .init(direction: $0, since: SampleTown.day(2026, 9, 7), until: nil)
      }
    ]
    var facts = SampleTown.ordinaryDay()
    facts.directions = directions
    return DailyMaterial(facts: facts, previous: nil, context: context)
  }

  @Test func bothSharesStandBesideEachOther() {
    let part = SynthesisOpeningPart(
      material(
        [
          DirectionUse(direction: "A", postes: 100, postesWithApproved: 60),
          DirectionUse(direction: "B", postes: 100, postesWithApproved: 40),
          DirectionUse(direction: nil, postes: 100, postesWithApproved: 25),
        ], open: ["A", "B"]))
    #expect(
      part.sentence()
        == "Assistant de Valmont est ouvert à 2 directions depuis le 07/09/2026\u{a0}: part autorisée "
        + "50\u{a0}% chez elles, 25\u{a0}% ailleurs.")
  }

  @Test func openingsOfSeveralDaysHaveNoDate() {
    var material = material(
      [
        DirectionUse(direction: "A", postes: 100, postesWithApproved: 60),
        DirectionUse(direction: "B", postes: 100, postesWithApproved: 40),
        DirectionUse(direction: nil, postes: 100, postesWithApproved: 25),
      ], open: [])
    var context = material.context
    context.openings = [
      ServiceID(rawValue: "valmont-assistant"): [
        .init(direction: "A", since: SampleTown.day(2026, 9, 7), until: nil),
        .init(direction: "B", since: SampleTown.day(2026, 10, 5), until: nil),
      ]
    ]
    material = DailyMaterial(facts: material.facts, previous: nil, context: context)
    #expect(
      SynthesisOpeningPart(material).sentence()?.hasPrefix(
        "Assistant de Valmont est ouvert à 2 directions\u{a0}: ") == true)
  }

  @Test func whatWasOpenedOnTheWayIsNeitherBeforeNorAfter() {
    var material = material(
      [
        DirectionUse(direction: "A", postes: 100, postesWithApproved: 60),
        DirectionUse(direction: "B", postes: 100, postesWithApproved: 25),
      ], open: [])
    var context = material.context
    context.openings = [
      ServiceID(rawValue: "valmont-assistant"): [
        .init(direction: "A", since: SampleTown.day, until: nil)
      ]
    ]
    var facts = material.facts
    facts.period = Period(SampleTown.day.adding(days: -6)...SampleTown.day)
    material = DailyMaterial(facts: facts, previous: nil, context: context)
    #expect(SynthesisOpeningPart(material).openTool != nil)
    #expect(SynthesisOpeningPart(material).sentence() == nil)
  }

  @Test func aCountThatWasWrittenHiddenIsNotReckonedWith() {
    var material = material(
      [
        DirectionUse(direction: "A", postes: 100, postesWithApproved: 60),
        DirectionUse(direction: "B", postes: 100, postesWithApproved: 25),
        DirectionUse(direction: "C", postes: 90, postesWithApproved: DayFacts.some),
      ], open: ["A"])
    var facts = material.facts
    facts.level = .aggregate
    material = DailyMaterial(facts: facts, previous: nil, context: material.context)
    #expect(SynthesisOpeningPart(material).sentence() == nil)
  }

  @Test func aToolForEverybodyIsComparedWithNothing() {
    var context = material([], open: ["A"]).context
    context.decisions[ServiceID(rawValue: "valmont-assistant")] = [.init(.approved, until: nil)]
    let everybody = DailyMaterial(
      facts: SampleTown.ordinaryDay(), previous: nil, context: context)
    #expect(SynthesisOpeningPart(everybody).openTool == nil)
    #expect(SynthesisOpeningPart(everybody).sentence() == nil)
  }

  /// What the directions that show no share of their own have together is none or no small number.
  @Test func noSmallNumberFollowsFromTheShares() {
    var random = SeededRandom.forProperty(usual: 20_261_130)
    let rule = Suppression(k: 11)
    var shown = 0
    for _ in 0..<1_000 {
      let directions = ["A", "B", "C", "D", nil].map { name -> DirectionUse in
        let postes = Int.random(in: 0...60, using: &random)
        return DirectionUse(
          direction: name, postes: postes,
          postesWithApproved: Int.random(in: 0...postes, using: &random))
      }
      guard SynthesisOpeningPart(material(directions, open: ["A", "B"])).sentence() != nil else {
        continue
      }
      shown += 1
      for group in [directions[..<2], directions[2...]] {
        let hidden = group.filter {
          rule.percentage($0.postesWithApproved, of: $0.postes) == nil
        }
        let approved = hidden.reduce(0) { $0 + $1.postesWithApproved }
        let others = hidden.reduce(0) { $0 + $1.postes - $1.postesWithApproved }
        #expect(
          [approved, others].allSatisfy { $0 == 0 || $0 >= 11 }, "seed \(random.seed): \(group)")
      }
    }
    #expect(shown > 50)
  }
}
