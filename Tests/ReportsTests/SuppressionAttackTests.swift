import Model
import Privacy
import TestSupport
import Testing

@testable import Reports

/// Everything that is published in a year, added and subtracted: no masked number may follow from it.
@Suite struct SuppressionAttackTests {
  private static let published = PublishedYear()

  /// One system over all reports, syntheses and lists of a year.
  @Test func noSmallNumberFollowsFromAYear() {
    var attack = YearAttack(Self.published)
    for period in Self.published.periods { attack.learn(period) }
    #expect(attack.maskedCount > 10_000, "a year without masks proves nothing")
    #expect(attack.shareCount > 200, "a year without shares leaves them unproved")
    let found = attack.smallNumbersFound(below: Self.published.context.k)
    #expect(found.isEmpty, "\(found.count) follow: \(Self.sample(found, attack.truth))")
  }

  /// Three postes of a direction use a service that two other directions use as well.
  private static func plantedCell(_ published: PublishedYear) -> String {
    YearAttack.cell(
      Period(PublishedYear.planted.day), published.plantedIn[1],
      PublishedYear.planted.service.category)
  }

  /// The same reports with small numbers masked and nothing to protect them: their sum gives them away.
  @Test func theAttackFindsThePlantedCellWhereOnlySmallNumbersAreMasked() {
    var attack = YearAttack(Self.published, weakness: .smallNumbersMaskedOnly)
    attack.learn(Period(PublishedYear.planted.day))
    let found = attack.smallNumbersFound(below: Self.published.context.k)
    #expect(found[Self.plantedCell(Self.published)] == PublishedYear.planted.postes[1])
    var whole = YearAttack(Self.published)
    whole.learn(Period(PublishedYear.planted.day))
    #expect(
      whole.smallNumbersFound(below: Self.published.context.k)[Self.plantedCell(Self.published)]
        == nil)
  }

  /// The reports of a town that switched suppression off, as far as the product lets it.
  @Test func theAttackFindsThePlantedCellWithoutSuppression() {
    let open = PublishedYear(days: 140, k: 0)
    var attack = YearAttack(open)
    attack.learn(Period(PublishedYear.planted.day))
    let found = attack.smallNumbersFound(below: Suppression.inside.threshold)
    #expect(found[Self.plantedCell(open)] == PublishedYear.planted.postes[1])
  }

  private static func sample(_ found: [String: Int], _ truth: [String: Int]) -> String {
    found.sorted { $0.key < $1.key }.prefix(12)
      .map { "\($0.key) = \($0.value), is \(truth[$0.key] ?? -1)" }.joined(separator: "; ")
  }

  /// With only small numbers masked, and no more that protect them, the same attack finds one.
  @Test func theAttackFindsWhatPrimaryMasksAloneGiveAway() {
    let rule = Suppression.inside
    let (names, counts) = (["a", "b", "c"], [12, 3, 20])
    for masks in [
      counts.map { rule.count($0) },
      ComplementaryMask.masked(counts.map { rule.count($0) }, total: 35, under: rule),
    ] {
      var attack = LinearAttack()
      for (name, mask) in zip(names, masks) {
        if case .exact(let value) = mask {
          attack.add([name], sum: value)
        } else {
          attack.addMasked(name)
        }
      }
      attack.add(names, sum: 35)
      let isProtected = masks.filter(\.hidesMeasures).count > 1
      #expect(attack.solved()["b"] == (isProtected ? nil : 3))
    }
    // A sum as small as its parts can be gives all of them away, however many are masked.
    var attack = LinearAttack()
    for name in ["a", "b", "c", "d", "e"] { attack.addMasked(name) }
    attack.add(["a", "b", "c", "d", "e"], sum: 5)
    #expect(attack.solved().count == 5)
    let ones = ComplementaryMask.masked(
      Array(repeating: rule.count(1), count: 5) + [.exact(9)], total: 14, under: rule)
    #expect(ones.filter(\.hidesMeasures).count == ones.count)
  }

  /// What adds up over days says no more than the days do.
  @Test func aPeriodShowsTheSumOfWhatItsDaysShow() throws {
    for period in Self.published.periods where period.count > 1 {
      let facts = Self.published.facts(period)
      let material = DailyMaterial(facts: facts, previous: nil, context: Self.published.context)
      let days = facts.days.map {
        DailyMaterial(
          facts: Self.published.prepared($0), previous: nil, context: Self.published.context)
      }
      func sum(_ value: (ShownMeasures) -> Int) -> Int {
        days.reduce(0) { $0 + value($1.measures) }
      }
      #expect(material.measures.incidents.value == sum { $0.incidents.value })
      #expect(material.measures.sent.value == days.reduce(0) { $0 + $1.measures.sent.value })
      for bucket in VolumeBucket.allCases {
        func shown(_ measures: ShownMeasures) -> Int {
          if case .exact(let count)? = measures.buckets[bucket] { count } else { 0 }
        }
        #expect(shown(material.measures) == sum(shown))
      }
      #expect(material.measures.deposits.total ?? 0 == sum { $0.deposits.total ?? 0 })
    }
  }
}
