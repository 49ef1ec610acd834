import Model
import Privacy
import TestSupport
import Testing

@Suite struct StatusSuppressionTests {
  private func use(_ status: ServiceStatus, _ postes: Int, _ services: [Int] = []) -> StatusUse {
    StatusUse(status: status, postes: postes, servicePostes: services)
  }

  private func shown(
    _ statuses: [StatusUse], total: Int
  ) -> [ServiceStatus: SuppressedCount] {
    StatusSuppression.shown(statuses, total: total, under: .inside)
  }

  @Test func largeCountsOfManyAreShown() {
    let shown = self.shown([use(.approved, 60), use(.unassessed, 80)], total: 100)
    #expect(shown == [.approved: .exact(60), .unassessed: .exact(80)])
  }

  @Test(arguments: 1...4) func theFewThatUsedNothingOfAStatusDoNotFollow(others: Int) {
    let shown = self.shown([use(.approved, 100 - others), use(.unassessed, 60)], total: 100)
    #expect(shown[.approved] == .below(5))
    // A single masked status is masked as if statuses excluded each other, so another goes with it.
    #expect(shown[.unassessed] == .below(5))
  }

  @Test(arguments: 1...4) func theFewOfAnotherServiceDoNotFollow(others: Int) {
    let statuses = [use(.approved, 60, [60]), use(.unassessed, 40 + others, [40, others])]
    #expect(shown(statuses, total: 90)[.unassessed] == .below(5))
  }

  @Test func aSmallCountDoesNotFollowFromStatusesThatExcludeEachOther() {
    // 97 + 3 = 100: the rest is three exactly.
    let shown = self.shown(
      [use(.approved, 57), use(.unassessed, 40), use(.prohibited, 3)], total: 100)
    #expect(shown[.prohibited] == .below(5))
    #expect(shown.values.filter(\.hidesMeasures).count == 2)
  }

  @Test func nobodyIsShownAsNobody() {
    #expect(shown([use(.prohibited, 0)], total: 9) == [.prohibited: .exact(0)])
  }

  @Test func whatIsNotKnownIsNotShown() {
    let unknown = StatusUse(status: .prohibited, postes: nil, servicePostes: [9, 9])
    #expect(shown([use(.approved, 9), unknown], total: 18) == [.approved: .exact(9)])
  }

  @Test func hostileNumbersDoNotStopIt() {
    let statuses = [use(.approved, .max, [.max, .max]), use(.prohibited, .min, [.min])]
    for total in [Int.min, 0, .max] { #expect(shown(statuses, total: total).count == 2) }
  }

  /// Postes with random statuses: what is shown is right, and neither it nor its difference to the
  /// total is a small number; where a small one is hidden, the shown ones reach the total or leave
  /// more than a small number.
  @Test func noSmallNumberFollows() {
    var random = SeededRandom.forProperty(usual: 7)
    let all = ServiceStatus.allCases
    for _ in 0..<3000 {
      let postes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Set(all.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
      }.filter { !$0.isEmpty }
      let statuses = all.map { status in use(status, postes.count { $0.contains(status) }) }
      let result = shown(statuses, total: postes.count)
      var sum = 0
      for status in statuses {
        guard case .exact(let value) = result[status.status] else { continue }
        sum += value
        #expect(value == status.postes, "seed \(random.seed)")
        for number in [value, value > 0 ? postes.count - value : 0] {
          #expect(number == 0 || number >= 5, "seed \(random.seed)")
        }
      }
      let hidden = result.values.filter(\.hidesMeasures).count
      if hidden > 0, sum > 0, sum < postes.count {
        #expect(hidden > 1 && postes.count - sum >= 5, "seed \(random.seed)")
      }
    }
  }
}
