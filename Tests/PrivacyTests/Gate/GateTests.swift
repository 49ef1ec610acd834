import Model
import Privacy
import Testing

@Suite struct GateTests {
  static let today = CivilDay(daysSinceEpoch: 20_780)

  static func whole() -> ComplianceRecord {
    var record = ComplianceRecord()
    record.controller = "Ville de Test"
    record.dpoContact = "dpo@test.example"
    record.legalBasis = .publicTask
    record.register = "RT-1"
    record.aipd = today
    record.cst = .given(today)
    record.agentsInformed = today
    record.dpoKey = ConfirmedKey(fingerprint: "AAAA", tested: today)
    return record
  }

  @Test func rowsNeedEverything() {
    let decision = Gate.decide(Self.whole(), on: Self.today)
    #expect(decision.level == .pseudonymous)
    #expect(decision.missing.isEmpty)
    #expect(decision.allowsLive)
  }

  @Test func withoutARecordOnlyAggregatesOfFilesAreLeft() {
    let decision = Gate.decide(ComplianceRecord(), on: Self.today)
    #expect(decision.level == .aggregate)
    #expect(!decision.allowsLive)
    #expect(decision.missingForLive == [.controller, .dpoContact, .legalBasis, .register])
  }

  @Test func aggregatesMayListenBeforeTheImpactAssessment() {
    var record = Self.whole()
    record.aipd = nil
    let decision = Gate.decide(record, on: Self.today)
    #expect(decision.level == .aggregate)
    #expect(decision.missing == [.aipd])
    #expect(decision.allowsLive)
  }

  @Test func theConfirmedKeyMustBeOneThatTheProbeSealsToAndThatWasTested() {
    #expect(Gate.decide(Self.whole(), on: Self.today, testedKeys: ["AAAA"]).level == .pseudonymous)
    let decision = Gate.decide(Self.whole(), on: Self.today, testedKeys: ["BBBB"])
    #expect(decision.level == .aggregate)
    #expect(decision.missing == [.dpoKey])
  }
}
