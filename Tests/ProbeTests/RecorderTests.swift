import Catalogue
import Model
import Privacy
import Testing

@testable import Probe

@Suite struct RecorderTests {
  /// 2026-11-19 at 14:05 in Paris.
  static let start = Timestamp(seconds: 1_795_093_500)

  let catalogue: Catalogue
  let key: PseudonymKey

  init() throws {
    catalogue = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: ReplayTests.policy))
    key = try #require(PseudonymKey(bytes: [UInt8](repeating: 7, count: 32)))
  }

  private func match(
    _ evidence: Evidence, _ traits: ObservationTraits = [], source: NameSource = .tls,
    sent: UInt64 = 0
  ) -> Match {
    Match(
      observation: Observation(
        time: Self.start, client: IPAddress(v4: 0x0a14_0105), server: IPAddress(v4: 1),
        clientPort: 50_000, serverPort: 443, vlan: 0, source: source, evidence: evidence,
        traits: traits, sentBytes: sent, nameOffset: 0, nameLength: 0),
      rule: RuleIndex(rawValue: 0))
  }

  private func record(_ matches: [Match]) -> RecorderOutput {
    var recorder = Recorder(
      catalogue: catalogue, pseudonymizer: Pseudonymizer(key: key), resuming: [])
    return recorder.record(matches, now: Self.start)
  }

  @Test func anInferredNameAloneIsNothing() {
    let output = record([
      match(.dnsAnswer, .inferred), match(.established, [.inferred, .strengthens]),
      match(.volume, [.inferred, .strengthens], sent: 90_000),
    ])
    #expect(output.changes.isEmpty)
    #expect(output.tallies.isEmpty)
  }

  @Test func anInferredNameAddsToAnIncidentAndProvesNoMore() {
    let output = record([
      match(.clientHello), match(.dnsAnswer, .inferred),
      match(.volume, [.inferred, .strengthens], sent: 90_000),
      match(.clientHello, [.inferred, .strengthens, .blocked]),
    ])
    let incident = output.changes.first?.incident
    #expect(incident?.evidence == .clientHello)
    #expect(incident?.sentBytes == 90_000)
    #expect(incident?.blockedConnections == 0)
    #expect(output.tallies.map(\.evidence) == [.clientHello])
    #expect(output.tallies.map(\.sentBytes) == [0])
  }

  @Test func aBrokenConnectionIsAnAttempt() {
    let output = record([
      match(.dnsQuery, source: .dns), match(.clientHello),
      match(.clientHello, [.strengthens, .blocked]),
    ])
    #expect(output.openedCount == 1)
    #expect(output.changes.first?.incident.isBlockedAttempt == true)
    #expect(output.tallies.map(\.connections) == [1])
    #expect(output.tallies.map(\.blockedConnections) == [1])
  }

  @Test func aRefusedNameOpensNothingAndIsCounted() {
    let output = record([
      match(.dnsQuery, source: .dns), match(.dnsQuery, .blocked, source: .dns),
    ])
    #expect(output.changes.isEmpty)
    #expect(output.tallies.map(\.questions) == [1])
    #expect(output.tallies.map(\.blockedQuestions) == [1])
  }

  @Test func thePriorityHasTheWeightsOfThePolicy() throws {
    let weighted = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: "priority: { status-unassessed: 77 }\n"))
    var recorder = Recorder(
      catalogue: weighted, pseudonymizer: Pseudonymizer(key: key), resuming: [])
    let output = recorder.record([match(.clientHello)], now: Self.start)
    #expect(
      output.changes.first?.incident.priority.terms
        == [Priority.Term(code: "status-unassessed", weight: 77)])
  }

  @Test func aDecisionWithHoursCountsAtItsHoursOnly() throws {
    for (hours, count) in [("14:00-14:06", 0), ("14:06-14:00", 1)] {
      let open = try Catalogue.compile(
        services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
        policy: RuleSource(
          path: "policy.yaml",
          text: "services: { openai-chatgpt: { status: tolerated, hours: \"\(hours)\" } }\n"))
      var recorder = Recorder(
        catalogue: open, pseudonymizer: Pseudonymizer(key: key), resuming: [])
      #expect(recorder.record([match(.clientHello)], now: Self.start).openedCount == count)
    }
  }

  @Test func aConnectionIsOneObservationHoweverFarItWent() {
    let output = record([
      match(.dnsQuery, source: .dns), match(.dnsAnswer, source: .dns), match(.clientHello),
      match(.established, .strengthens), match(.volume, .strengthens, sent: 90_000),
      match(.volume, .strengthens, sent: 2_000_000),
    ])
    let incident = output.changes.last?.incident
    #expect(incident?.counts == [0, 0, 1, 0, 0])
    #expect(incident?.observations == 1)
    #expect(incident?.evidence == .volume)
    #expect(incident?.sentBytes == 2_090_000)
    #expect(output.tallies.map(\.connections) == [1])
    #expect(output.tallies.map(\.questions) == [1])
  }

  @Test func aRefusedTunnelIsAnAttempt() {
    let output = record([
      match(.clientHello, .connectRequest, source: .http),
      match(.clientHello, [.insideConnectTunnel, .strengthens]),
      match(.clientHello, [.strengthens, .blocked]),
    ])
    #expect(output.changes.last?.incident.isBlockedAttempt == true)
    #expect(output.tallies.map(\.connections) == [1])
    #expect(output.tallies.map(\.blockedConnections) == [1])
  }
}
