import Model
import Testing

@testable import Incidents

@Suite struct PriorityWeightsTests {
  @Test(arguments: [
    (ServiceStatus.prohibited, Evidence.clientHello, VolumeBucket.unknown, "status-prohibited 30"),
    (.unassessed, .established, .under100KB, "status-unassessed 20, evidence-established 10"),
    (
      .underReview, .volume, .under10MB,
      "status-under-review 10, sent-over-1-mb 20, evidence-volume 20"
    ),
    (
      .prohibited, .volume, .under100MB,
      "status-prohibited 30, sent-over-10-mb 30, evidence-volume 20"
    ),
    (.approved, .dnsAnswer, .over100MB, "sent-over-10-mb 30"),
    (.tolerated, .dnsQuery, .under1MB, ""),
  ])
  func termsAreStableAndInOrder(
    status: ServiceStatus, evidence: Evidence, sent: VolumeBucket, expected: String
  ) {
    let priority = PriorityWeights().priority(status: status, evidence: evidence, sent: sent)
    #expect(priority.terms.map { "\($0.code) \($0.weight)" }.joined(separator: ", ") == expected)
  }

  @Test func aWeightOfZeroLeavesTheTermOut() {
    var weights = PriorityWeights()
    weights.unassessed = 0
    #expect(
      weights.priority(status: .unassessed, evidence: .clientHello, sent: .unknown).terms.isEmpty)
  }
}
