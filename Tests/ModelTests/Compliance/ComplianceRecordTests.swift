import Model
import Testing

@Suite struct ComplianceRecordTests {
  static let today = CivilDay(daysSinceEpoch: 20_780)

  static func whole() -> ComplianceRecord {
    var record = ComplianceRecord()
    record.controller = "Ville de Test"
    record.dpoContact = "dpo@test.example"
    record.legalBasis = .legitimateInterest
    record.balancingTest = "note 1"
    record.register = "RT-1"
    record.aipd = today
    record.cst = .given(today)
    record.agentsInformed = today
    record.dpoKey = ConfirmedKey(fingerprint: "AAAA", tested: today)
    return record
  }

  @Test func nothingIsMissingInAWholeRecord() {
    #expect(Self.whole().missing(for: .pseudonymous, on: Self.today) == [])
    #expect(Self.whole().missing(for: .aggregate, on: Self.today) == [])
  }

  @Test func anEmptyRecordMissesEverythingThatIsNotConditional() {
    let record = ComplianceRecord()
    #expect(
      record.missing(for: .aggregate, on: Self.today)
        == [.controller, .dpoContact, .legalBasis, .register])
    #expect(
      record.missing(for: .pseudonymous, on: Self.today)
        == CompliancePrecondition.allCases.filter { $0 != .balancingTest })
  }

  static let removals:
    [(CompliancePrecondition, @Sendable (inout ComplianceRecord) -> Void, isForLive: Bool)] = [
      (.controller, { $0.controller = nil }, true), (.dpoContact, { $0.dpoContact = nil }, true),
      (.legalBasis, { $0.legalBasis = nil }, true),
      (.balancingTest, { $0.balancingTest = nil }, true),
      (.register, { $0.register = nil }, true), (.aipd, { $0.aipd = nil }, false),
      (.cstOpinion, { $0.cst = nil }, false), (.agentsInformed, { $0.agentsInformed = nil }, false),
      (.dpoKey, { $0.dpoKey = nil }, false),
      (.dpoKey, { $0.dpoKey = ConfirmedKey(fingerprint: "AAAA", tested: nil) }, false),
    ]

  @Test(arguments: removals.indices)
  func eachMissingThingIsNamed(_ index: Int) {
    let (missing, remove, isForLive) = Self.removals[index]
    var record = Self.whole()
    remove(&record)
    #expect(record.missing(for: .pseudonymous, on: Self.today) == [missing])
    #expect(record.missing(for: .aggregate, on: Self.today) == (isForLive ? [missing] : []))
  }

  @Test func aPublicTaskNeedsNoBalancingTest() {
    var record = Self.whole()
    record.legalBasis = .publicTask
    record.balancingTest = nil
    #expect(record.missing(for: .pseudonymous, on: Self.today).isEmpty)
  }

  @Test func aReasonStandsForAnOpinionThatWasNotGiven() {
    var record = Self.whole()
    record.cst = .absent(reason: "pas de CST : moins de 50 agents")
    #expect(record.missing(for: .pseudonymous, on: Self.today).isEmpty)
  }

  @Test func aDateToComeIsAPlanAndNotAFact() {
    let tomorrow = Self.today.adding(days: 1)
    var record = Self.whole()
    record.aipd = tomorrow
    record.cst = .given(tomorrow)
    record.agentsInformed = tomorrow
    record.dpoKey = ConfirmedKey(fingerprint: "AAAA", tested: tomorrow)
    #expect(
      record.missing(for: .pseudonymous, on: Self.today)
        == [.aipd, .cstOpinion, .agentsInformed, .dpoKey])
    #expect(record.missing(for: .pseudonymous, on: tomorrow).isEmpty)
  }
}
