import Model
import Testing

@Suite struct PriorityTests {
  func priority(_ weights: [Int]) -> Priority {
    Priority(terms: weights.map { Priority.Term(code: "status-prohibited", weight: $0) })
  }

  @Test(arguments: [
    ([], 0, Priority.Level.low), ([29], 29, .low), ([30], 30, .medium), ([20, 10], 30, .medium),
    ([59], 59, .medium), ([60], 60, .high), ([30, 20, 10], 60, .high), ([100], 100, .high),
    ([60, 60], 100, .high), ([100, 100, 100], 100, .high),
  ])
  func theLevelFollowsFromTheSum(weights: [Int], total: Int, level: Priority.Level) {
    #expect(priority(weights).total == total)
    #expect(priority(weights).level == level)
  }

  @Test(arguments: [
    ([Int.max, .max], 100), ([1, .max], 100), ([.min, .min], 0), ([-1, 30], 30), ([101], 100),
  ])
  func weightsOutsideTheirRangeAreHeldToIt(weights: [Int], total: Int) {
    // Terms come back from the database, which can hold anything.
    #expect(priority(weights).total == total)
    #expect(priority(weights).terms.allSatisfy { (0...100).contains($0.weight) })
  }

  @Test func theTermsStayInTheirOrder() {
    let terms = [
      Priority.Term(code: "status-prohibited", weight: 30),
      Priority.Term(code: "sent-over-10-mb", weight: 20),
    ]
    #expect(Priority(terms: terms).terms.map(\.code) == ["status-prohibited", "sent-over-10-mb"])
    #expect(Priority(terms: terms).terms.map(\.weight) == [30, 20])
  }
}
