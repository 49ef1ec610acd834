import Model
import Privacy
import TestSupport
import Testing

@Suite struct DaySuppressionTests {
  static let day = CivilDay(daysSinceEpoch: 20_776)

  static func facts(_ random: inout SeededRandom) -> DayFacts {
    var facts = DayFacts(day: day)
    let directions: [String?] = [nil, "A", "B", "C", "D"].shuffled(using: &random)
    for direction in directions.prefix(Int.random(in: 0...5, using: &random)) {
      let postes = Int.random(in: 1...14, using: &random)
      facts.directions.append(
        DirectionUse(
          direction: direction, postes: postes,
          postesWithApproved: Int.random(in: 0...postes, using: &random)))
      for category in [ServiceCategory.assistant, .translation] where Bool.random(using: &random) {
        facts.needs.append(
          NeedCell(
            direction: direction, category: category,
            postes: Int.random(in: 1...postes, using: &random)))
      }
    }
    facts.postes = facts.directions.reduce(0) { $0 + $1.postes }
    facts.postesWithApproved = facts.directions.reduce(0) { $0 + $1.postesWithApproved }
    facts.postesDNSOnly = Int.random(in: 0...9, using: &random)
    facts.incidents = 7
    facts.sentBuckets = [.under1MB: 7]
    facts.services = (0..<4).map { number in
      ServiceUse(
        service: ServiceID(rawValue: "s\(number)"), status: .unassessed,
        postes: Int.random(in: 0...12, using: &random),
        postesDNSOnly: Int.random(in: 0...12, using: &random), evidence: .volume,
        sentBytes: 123_456, postesBlocked: Int.random(in: 0...12, using: &random),
        blockedAttempts: 9)
    }
    return facts
  }

  /// What somebody learns of hidden numbers who knows the shown ones and their true total.
  static func rest(_ shown: [Int], _ truth: [Int]) -> Int? {
    let hidden = shown.indices.filter { shown[$0] == DayFacts.some && truth[$0] > 0 }
    guard !hidden.isEmpty else { return nil }
    return hidden.reduce(0) { $0 + truth[$1] }
  }

  @Test func noSmallNumberIsWrittenOrFollowsFromWhatIs() {
    var random = SeededRandom.forProperty(usual: 42)
    for _ in 0..<3000 {
      let facts = Self.facts(&random)
      let result = DaySuppression.suppressed(facts, under: .inside)
      let counts =
        [result.postes, result.postesWithApproved, result.postesDNSOnly]
        + result.services.flatMap { [$0.postes, $0.postesDNSOnly, $0.postesBlocked] }
        + result.directions.flatMap { [$0.postes, $0.postesWithApproved] }
        + result.needs.map(\.postes)
      for count in counts {
        #expect(count <= DayFacts.some || count >= 5, "seed \(random.seed)")
      }
      for use in result.services where use.postes < 5 {
        #expect(use.sentBytes == 0 && use.evidence <= .clientHello, "seed \(random.seed)")
      }
      // Together with the total the hidden directions are no small number, unless nothing is left to
      // hide them behind.
      if let rest = Self.rest(
        result.directions.map(\.postes), facts.directions.map(\.postes)),
        result.directions.contains(where: { $0.postes >= 5 })
      {
        #expect(rest >= 5, "seed \(random.seed)")
      }
      if result.postes >= 5, result.postesWithApproved >= 5 {
        let others = result.postes - result.postesWithApproved
        #expect(others == 0 || others >= 5, "seed \(random.seed)")
      }
    }
  }

  @Test func whatIsLargeEnoughStaysAsItWas() {
    var facts = DayFacts(day: Self.day)
    facts.postes = 27
    facts.postesWithApproved = 9
    facts.services = [
      ServiceUse(
        service: ServiceID(rawValue: "a"), status: .prohibited, postes: 14, postesDNSOnly: 0,
        evidence: .established, sentBytes: 99)
    ]
    facts.directions = [DirectionUse(direction: "A", postes: 27, postesWithApproved: 9)]
    facts.needs = [NeedCell(direction: "A", category: .assistant, postes: 20)]
    let result = DaySuppression.suppressed(facts, under: .inside)
    #expect(result.level == .aggregate)
    #expect(result.postes == 27)
    #expect(result.postesWithApproved == 9)
    #expect(result.services == facts.services)
    #expect(result.directions == facts.directions)
    #expect(result.needs == facts.needs)
  }

  @Test func sessionsAndTheirVolumesAreNotKept() {
    var random = SeededRandom(seed: 1)
    let result = DaySuppression.suppressed(Self.facts(&random), under: .inside)
    #expect(result.incidents == 0)
    #expect(result.sentBuckets.isEmpty)
    #expect(result.deposits.isEmpty)
  }
}
