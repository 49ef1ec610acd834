import Model
import Testing

@testable import Reports

@Suite struct CoverageAssessmentTests {
  private func assess(
    _ coverage: [String: UInt64], hours: Range<Int> = 0..<24, declared: Int? = nil
  ) -> CoverageAssessment {
    var facts = DayFacts(day: SampleTown.day)
    facts.coverage = coverage
    facts.hoursWithPackets = SampleTown.hours(SampleTown.day, hours)
    return CoverageAssessment(
      facts: facts,
      context: ReportContext(
        declaredPostes: declared, catalogueVersion: "v", serviceCount: 1, productVersion: "0"))
  }

  private static let good: [String: UInt64] = [
    "packets": 100_000, "names.dns": 500, "names.tls": 1_000, "hellos.read": 1_000,
  ]

  private func changed(_ change: [String: UInt64]) -> [String: UInt64] {
    Self.good.merging(change) { $1 }
  }

  @Test func aWholeDayIsGood() {
    let assessment = assess(Self.good)
    #expect(assessment.verdict == .good)
    #expect(assessment.reasons.isEmpty)
    #expect(!assessment.isBlind)
  }

  @Test func aMirrorThatShowsOneWayIsPartial() {
    func reasons(_ asked: UInt64, _ answered: UInt64, _ unopened: UInt64) -> [CoverageReason] {
      assess(
        changed([
          "connections.asked": asked, "connections.answered": answered,
          "connections.unopened": unopened,
        ])
      ).reasons
    }
    #expect(reasons(50, 4, 0) == [.onlyClients])
    #expect(reasons(50, 5, 0) == [])
    #expect(reasons(0, 0, 50) == [.onlyServers])
    #expect(reasons(5, 5, 45) == [])
    // Too few, and days that were counted before answers were looked for, say nothing.
    #expect(reasons(49, 0, 0) == [])
    #expect(assess(changed(["connections.tcp": 5_000])).verdict == .good)
  }

  @Test func aClockThatWasSetAndADatabaseSetAsideAreSaid() {
    let clock = assess(changed(["clock.forward": 1, "clock.back": 2]))
    #expect(clock.reasons == [.clockSteps(3)])
    #expect(clock.verdict == .partial)
    #expect(assess(changed(["database.setAside": 1])).reasons == [.databaseSetAside])
    // The last of several.
    #expect(
      assess(changed(["database.setAside": 1, "clock.back": 1])).reasons
        == [.clockSteps(1), .databaseSetAside])
    // Also where nothing was read since: what was before is gone.
    #expect(
      assess(["database.setAside": 1], hours: 0..<0).reasons == [.noPackets, .databaseSetAside])
  }

  @Test func nothingReadIsBlind() {
    #expect(assess([:], hours: 0..<0).reasons == [.noPackets])
    #expect(assess(["packets": 5]).reasons == [.noNames])
    #expect(assess([:]).isBlind && assess(["packets": 5]).isBlind)
    #expect(assess(["packets": 5]).verdict == .insufficient)
  }

  @Test(arguments: [
    (24, CoverageVerdict.good), (23, .good), (22, .partial), (4, .partial), (3, .insufficient),
  ])
  func silentHoursCount(heard: Int, verdict: CoverageVerdict) {
    #expect(assess(Self.good, hours: 0..<heard).verdict == verdict)
  }

  @Test(arguments: [
    (UInt64(0), CoverageVerdict.good), (111, .good), (112, .partial), (1_000, .partial),
    (1_001, .insufficient),
  ])
  func unreadableNamesCount(incomplete: UInt64, verdict: CoverageVerdict) {
    #expect(assess(changed(["hellos.incomplete": incomplete])).verdict == verdict)
  }

  @Test(arguments: [
    "ech.likelyReal", "ech.publicName", "blind.doh", "blind.dot", "blind.doq", "blind.relay",
    "blind.vpn", "blind.proxy", "hellos.noName",
  ])
  func everyBlindSpotCounts(code: String) {
    #expect(assess(changed([code: 100])).verdict == .good)
    #expect(assess(changed([code: 101])).reasons == [.unreadableNames(101, of: 1_000)])
    #expect(assess(changed([code: 501])).verdict == .insufficient)
  }

  @Test(arguments: ["hellos.ech", "ech.likelyGrease", "ech.ambiguous", "names.inferred"])
  func whatHidesNothingDoesNotCount(code: String) {
    #expect(assess(changed([code: 900])).verdict == .good)
  }

  @Test(arguments: [(UInt64(100), CoverageVerdict.good), (101, .partial), (.max, .partial)])
  func unreadInitialsAreNeverMoreThanPartial(unread: UInt64, verdict: CoverageVerdict) {
    let opened = unread < 1_000 ? 1_000 - unread : 0
    let assessment = assess(changed(["quic.opened": opened, "quic.initials": unread]))
    #expect(assessment.verdict == verdict)
  }

  @Test func blindConnectionsAreNeverMoreThanAll() {
    let counters = CoverageCounters(["hellos.read": 10, "hellos.noName": 10, "blind.dot": 10])
    #expect(counters.unreadable == 20)
    #expect(counters.connections == 20)
  }

  @Test(arguments: [
    (UInt64(1_000), CoverageVerdict.good), (1_001, .partial), (20_000, .partial),
    (20_001, .insufficient), (.max, .insufficient),
  ])
  func damagedPacketsCount(errors: UInt64, verdict: CoverageVerdict) {
    #expect(assess(changed(["errors": errors])).verdict == verdict)
  }

  @Test(arguments: [
    (UInt64(100), CoverageVerdict.good), (80, .good), (79, .partial), (10, .partial),
    (9, .insufficient), (200, .good), (.max, .good),
  ])
  func postesSeenCount(seen: UInt64, verdict: CoverageVerdict) {
    #expect(assess(changed(["postes.seen": seen]), declared: 100).verdict == verdict)
  }

  @Test(arguments: [
    (UInt64(0), CoverageVerdict.good), (10, .good), (11, .partial), (50, .partial),
    (51, .insufficient), (100, .insufficient),
  ])
  func namesFromOutsideTheDeclaredNetworksCount(outside: UInt64, verdict: CoverageVerdict) {
    let counters: [String: UInt64] = ["matches": 100, "matches.outside": outside]
    #expect(assess(changed(counters)).verdict == verdict)
  }

  @Test func lossesMakeItPartial() {
    #expect(assess(changed(["matches.dropped": 1])).verdict == .partial)
    #expect(assess(changed(["flows.evicted": 10])).verdict == .good)
    #expect(assess(changed(["flows.evicted": 11])).verdict == .partial)
    #expect(assess(["packets": 10, "names.dns": 3]).reasons == [.dnsOnly])
  }

  @Test(arguments: [
    (UInt64(0), CoverageVerdict.good), (10, .good), (11, .partial), (251, .insufficient),
  ])
  func packetsLostBeforeReadingCount(lost: UInt64, verdict: CoverageVerdict) {
    let counters: [String: UInt64] = [
      "capture.received": 1_000, "capture.droppedByKernel": lost, "capture.droppedByInterface": 0,
    ]
    #expect(assess(changed(counters)).verdict == verdict)
  }

  @Test func lesserReasonsAreLeftOutWhenInsufficient() {
    let assessment = assess(changed(["matches.dropped": 1, "hellos.incomplete": 5_000]))
    #expect(assessment.reasons == [.unreadableNames(5_000, of: 6_000)])
  }

  @Test func sumsOfHugeCountersDoNotTrap() {
    let huge = Dictionary(
      uniqueKeysWithValues: [
        "packets", "errors", "error.dns.x", "error.dns.y", "names.dns", "names.tls", "hellos.read",
        "hellos.noName", "hellos.ech", "hellos.incomplete", "quic.initials", "flows.evicted",
        "matches.dropped", "postes.seen", "packets.excluded", "quic.opened", "ech.likelyReal",
        "ech.publicName", "blind.dot", "blind.doq", "blind.doh", "blind.relay", "blind.vpn",
        "blind.proxy", "names.inferred", "capture.received", "capture.droppedByKernel",
        "capture.droppedByInterface",
      ].map { ($0, UInt64.max) })
    #expect(assess(huge, declared: .max).verdict == .insufficient)
  }
}
