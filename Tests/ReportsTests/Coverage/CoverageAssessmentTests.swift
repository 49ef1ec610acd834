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
    return CoverageAssessment(facts: facts, declaredPostes: declared, zone: .paris)
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
  func unreadableNamesCount(initials: UInt64, verdict: CoverageVerdict) {
    #expect(assess(changed(["quic.initials": initials])).verdict == verdict)
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

  @Test func lossesMakeItPartial() {
    #expect(assess(changed(["matches.dropped": 1])).verdict == .partial)
    #expect(assess(changed(["flows.evicted": 10])).verdict == .good)
    #expect(assess(changed(["flows.evicted": 11])).verdict == .partial)
    #expect(assess(["packets": 10, "names.dns": 3]).reasons == [.dnsOnly])
  }

  @Test func lesserReasonsAreLeftOutWhenInsufficient() {
    let assessment = assess(changed(["matches.dropped": 1, "quic.initials": 5_000]))
    #expect(assessment.reasons == [.unreadableNames(5_000, of: 6_000)])
  }

  @Test func sumsOfHugeCountersDoNotTrap() {
    let huge = Dictionary(
      uniqueKeysWithValues: [
        "packets", "errors", "error.dns.x", "error.dns.y", "names.dns", "names.tls", "hellos.read",
        "hellos.noName", "hellos.ech", "hellos.incomplete", "quic.initials", "flows.evicted",
        "matches.dropped", "postes.seen", "packets.excluded",
      ].map { ($0, UInt64.max) })
    #expect(assess(huge, declared: .max).verdict == .insufficient)
  }
}
