import Testing

@testable import Privacy

@Suite struct SuppressionTests {
  @Test(arguments: [
    (0, SuppressedCount.exact(0)), (1, .below(5)), (4, .below(5)), (5, .exact(5)),
    (Int.max, .exact(.max)), (-1, .exact(0)), (Int.min, .exact(0)),
  ])
  func smallNumbersAreOnlySaidToBeSmall(postes: Int, expected: SuppressedCount) {
    #expect(Suppression.inside.count(postes) == expected)
  }

  @Test func outsideReadersGetElevenAsThreshold() {
    #expect(Suppression.outside.count(10) == .below(11))
    #expect(Suppression.outside.count(11) == .exact(11))
  }

  @Test(arguments: [Int.min, -1, 0, 1])
  func aRuleThatHidesNothingCannotBeMade(threshold: Int) {
    #expect(Suppression(k: threshold).threshold == 2)
  }

  @Test(
    arguments: [
      (50, 100, 50), (0, 100, 0), (100, 100, 100), (1, 100, nil), (4, 100, nil), (5, 100, 5),
      (96, 100, nil), (95, 100, 95), (2, 4, nil), (0, 0, nil), (0, 4, nil), (1, 3, nil),
      (200, 100, 100), (-5, 100, 0), (5, -1, nil), (Int.max, Int.max, 100), (33, 99, 33),
    ] as [(Int, Int, Int?)])
  func aShareIsShownOnlyWhenNeitherSideIsSmall(part: Int, whole: Int, expected: Int?) {
    #expect(Suppression.inside.percentage(part, of: whole) == expected)
  }
}
