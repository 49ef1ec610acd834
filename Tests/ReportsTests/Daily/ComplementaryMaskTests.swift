import Privacy
import Testing

@testable import Reports

@Suite struct ComplementaryMaskTests {
  private func mask(_ counts: [Int]) -> [Int?] {
    let rule = Suppression(k: 5)
    return ComplementaryMask.masked(
      counts.map { rule.count($0) }, total: counts.reduce(0, +), under: rule
    ).map { if case .exact(let value) = $0 { value } else { nil } }
  }

  @Test func nothingSmallHidesNothing() {
    #expect(mask([7, 0, 12]) == [7, 0, 12])
    #expect(mask([]) == [])
    #expect(mask([0]) == [0])
  }

  @Test func oneSmallCountTakesTheNextSmallestWithIt() {
    #expect(mask([3, 12, 0, 7, 9]) == [nil, 12, 0, nil, 9])
  }

  @Test func fewTogetherTakeOneMore() {
    #expect(mask([1, 2, 40, 8]) == [nil, nil, 40, nil])
  }

  @Test func enoughTogetherStayAlone() {
    #expect(mask([3, 4, 40]) == [nil, nil, 40])
  }

  @Test func aLoneSmallCountHasNothingToTake() {
    #expect(mask([2]) == [nil])
    #expect(mask([2, 0]) == [nil, 0])
  }
}
