import Model
import Texts

@testable import Reports

/// Longer periods of the fictitious town, made of its days.
enum SamplePeriods {
  /// Each day of a period as the sample day, its coverage with it.
  static func facts(_ period: Period, postes: Int, approved: Int) -> PeriodFacts {
    let days = (0..<period.count).map { offset -> DayFacts in
      var day = SampleTown.ordinaryDay()
      day.period = Period(period.days.lowerBound.adding(days: offset))
      day.hoursWithPackets = SampleTown.hours(day.day, 0..<25)
      return day
    }
    var whole = DayFacts.joined(days, as: period)
    whole.postes = postes
    whole.postesWithApproved = approved
    whole.parts = 1
    whole.coverage = SampleTown.goodCoverage
    whole.coverage[CoverageCount.postesSeen] = 2_960
    whole.hoursWithPackets = days.flatMap(\.hoursWithPackets)
    whole.needTotals = [
      .assistant: 1_061, .translation: 182, .presentation: 148, .meeting: 131, .code: 64,
      .image: 7, .companion: 40,
    ]
    return PeriodFacts(whole: whole, days: days)
  }

  static let october = facts(
    Period(monthOf: SampleTown.day(2026, 10, 1)), postes: 1_240, approved: 533)
  static let september = facts(
    Period(monthOf: SampleTown.day(2026, 9, 1)), postes: 1_190, approved: 428)

  static var shares: [PublishedShares] {
    [(5, nil, 18), (6, 31, 22), (7, 33, 24), (8, 35, 25), (9, 40, 36)].map { month, users, share in
      PublishedShares(
        period: Period(monthOf: SampleTown.day(2026, month, 1)), users: users, approved: share)
    }
  }

  /// The town's assistant, opened to two directions in September, and to one in November.
  static func open(_ context: inout ReportContext) {
    context.openings = [
      ServiceID(rawValue: "valmont-assistant"): [
        .init(
          direction: "Solidarités et santé", since: SampleTown.day(2026, 9, 7), until: nil),
        .init(
          direction: "Urbanisme et habitat", since: SampleTown.day(2026, 9, 7), until: nil),
        .init(
          direction: "Éducation et enfance", since: SampleTown.day(2026, 11, 2), until: nil),
      ]
    ]
    context.exceptions = [nil, SampleTown.day(2027, 1, 1), SampleTown.day(2026, 9, 1)]
  }

  static var record: ComplianceRecord {
    var record = ComplianceRecord()
    record.dpoContact = "dpo@valmont.example"
    record.cst = .given(SampleTown.day(2026, 3, 12))
    record.agentsInformed = SampleTown.day(2026, 4, 2)
    record.aipd = SampleTown.day(2026, 2, 20)
    return record
  }

  static func context(language: Language = .french) -> ReportContext {
    var context = SampleTown.context(language: language)
    context.compliance = record
    context.writtenOn = SampleTown.day(2026, 11, 20)
    context.configurationDigest = "4f1c9a2e" + String(repeating: "0", count: 56)
    context.policyDigest = "8b07d5c3" + String(repeating: "0", count: 56)
    context.catalogueDay = SampleTown.day(2026, 11, 16)
    context.auditHead = "1482:e91b77d0"
    return context
  }

  static var complianceFacts: ComplianceFacts {
    var facts = ComplianceFacts()
    facts.oldestRow = SampleTown.day(2026, 5, 24)
    facts.lastPurge = (
      CivilZone.paris.start(of: SampleTown.day(2026, 11, 19)),
      [
        PurgeProof(
          kind: .incidents, cutOff: SampleTown.day(2026, 5, 23), removed: 1_204, held: 3,
          oldestBefore: SampleTown.day(2026, 5, 22), oldestAfter: SampleTown.day(2026, 5, 24))
      ]
    )
    facts.holds = [
      Hold(
        scope: .all, days: SampleTown.day(2026, 6, 1)...SampleTown.day(2026, 6, 30),
        reason: "Enquête \u{202e}interne", approver: "DPO",
        placedAt: CivilZone.paris.start(of: SampleTown.day(2026, 7, 1)),
        expires: SampleTown.day(2027, 1, 1))
    ]
    facts.keys = [
      SealedKey(
        firstDay: SampleTown.day(2026, 11, 1), days: 30, fingerprint: "a1b2", parcel: [1])
    ]
    let rows: [(String, String, Int)] = [
      ("incidents list", "person", 12), ("incidents list", "person", 40), ("export", "root", 900),
      ("decide", "person", 0), ("rules update", "shared", 0), ("purge", "shared", 0),
      ("purge (faite)", "shared", 1_204), ("purge", "shared", 0),
    ]
    for (number, row) in rows.enumerated() {
      let entry = AuditEntry(
        time: CivilZone.paris.start(of: SampleTown.day(2026, 11, 3)), actor: "martin",
        actorKind: row.1, command: row.0, scope: "service deepl", rowCount: row.2)
      facts.audit.take(
        AuditRow(sequence: Int64(number) + 1, entry: entry, previous: "", hash: ""), in: .paris)
    }
    facts.chainFindings = 0
    facts.exclusions = ["Local syndical", "Wi-Fi public"]
    facts.missing = [.aipd]
    return facts
  }
}
