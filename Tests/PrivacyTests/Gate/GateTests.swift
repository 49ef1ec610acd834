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
    let own = RecipientKeyPair(name: "DPO").publicKey
    let other = RecipientKeyPair(name: "DPO").publicKey
    var record = Self.whole()
    // As somebody typed it.
    let typed = own.fingerprint.uppercased().replacing(" ", with: "-")
    record.dpoKey = ConfirmedKey(fingerprint: typed, tested: Self.today)
    #expect(Gate.decide(record, on: Self.today, testedKeys: [other, own]).level == .pseudonymous)
    for keys in [[], [other]] {
      let decision = Gate.decide(record, on: Self.today, testedKeys: keys)
      #expect(decision.level == .aggregate)
      #expect(decision.missing == [.dpoKey])
    }
  }
}
