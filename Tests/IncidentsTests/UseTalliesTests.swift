import Model
import TestSupport
import Testing

@testable import Incidents

@Suite struct UseTalliesTests {
  @Test(arguments: [(RuleRole.cdn, RuleScope.dedicated), (.app, .shared), (.telemetry, .dedicated)])
  func aNameThatIsNoProofOfUseIsNotCounted(role: RuleRole, scope: RuleScope) {
    var tallies = UseTallies(zone: .paris)
    tallies.record(sighting(tenOClock, of: verdict(role: role, scope: scope, opens: false)))
    #expect(tallies.drain().isEmpty)
  }

  @Test func everyStatusAndGatewayCountsButTheOutsideDoesNot() {
    var tallies = UseTallies(zone: .paris)
    tallies.record(sighting(tenOClock, of: verdict(status: .approved, opens: false)))
    tallies.record(sighting(tenOClock, of: verdict(attribution: .gateway(.nat), opens: false)))
    tallies.record(sighting(tenOClock, of: verdict(attribution: .outside)))
    let rows = tallies.drain()
    #expect(rows.map(\.key.status) == [.approved, .unassessed])
    #expect(rows.map(\.key.gateway) == [nil, .nat])
    #expect(rows.allSatisfy { $0.key.day == CivilDay(iso: "2026-11-19") })
  }

  @Test func connectionsQuestionsEvidenceAndBytesAddUp() {
    var tallies = UseTallies(zone: .paris)
    tallies.record(dnsQuestion(tenOClock))
    tallies.record(sighting(tenOClock, evidence: .dnsAnswer, strengthens: true))
    tallies.record(sighting(tenOClock, sent: 100))
    tallies.record(sighting(tenOClock, evidence: .established, strengthens: true, sent: 20))
    tallies.record(sighting(tenOClock, evidence: .volume, strengthens: true, sent: .max))
    let rows = tallies.drain()
    #expect(rows.count == 1)
    #expect(rows.first?.connections == 1)
    #expect(rows.first?.questions == 1)
    #expect(rows.first?.evidence == .volume)
    #expect(rows.first?.sentBytes == .max)
  }

  @Test func whatWasBlockedIsCountedBesideWhatWasTried() {
    var tallies = UseTallies(zone: .paris)
    tallies.record(dnsQuestion(tenOClock))
    tallies.record(
      sighting(tenOClock, of: verdict(opens: false), evidence: .dnsQuery, isBlocked: true))
    tallies.record(sighting(tenOClock))
    tallies.record(
      sighting(tenOClock, of: verdict(opens: false), strengthens: true, isBlocked: true))
    let row = tallies.drain().first
    #expect(row?.connections == 1)
    #expect(row?.questions == 1)
    #expect(row?.blockedConnections == 1)
    #expect(row?.blockedQuestions == 1)
    #expect(row?.evidence == .clientHello)
  }

  @Test func drainingGivesIncrementsOnly() {
    var tallies = UseTallies(zone: .paris)
    tallies.record(sighting(tenOClock, sent: 3))
    #expect(tallies.drain().map(\.sentBytes) == [3])
    #expect(tallies.drain().isEmpty)
    tallies.record(sighting(tenOClock, sent: 4))
    #expect(tallies.drain().map(\.sentBytes) == [4])
  }

  @Test func aFullTableRefusesNewRowsAndCountsThem() {
    var tallies = UseTallies(zone: .paris, limit: 1)
    tallies.record(sighting(tenOClock))
    tallies.record(sighting(tenOClock, by: Pseudonym(high: 0, low: 0)))
    tallies.record(sighting(tenOClock))
    #expect(tallies.refused == 1)
    #expect(tallies.drain().map(\.connections) == [2])
  }
}
