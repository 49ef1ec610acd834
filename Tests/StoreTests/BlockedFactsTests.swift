import Model
import TestSupport
import Testing

@testable import Store

/// What blocked attempts change in the figures of their day: they are no use.
@Suite struct BlockedFactsTests {
  private let store: IncidentStore

  init() throws {
    store = try IncidentStore.inMemory(owner)
  }

  @Test func whatWasBlockedWholeIsNoUse() throws {
    try store.add([
      tally(poste(1), evidence: .clientHello, connections: 2, sent: 7, blockedConnections: 2),
      tally(poste(2), evidence: .dnsQuery, connections: 0, questions: 2, blockedQuestions: 2),
      tally(poste(3), evidence: .clientHello, connections: 3, sent: 5, blockedConnections: 2),
      tally(poste(4), evidence: .established, connections: 2, sent: 11, blockedConnections: 2),
      tally(
        poste(5), evidence: .dnsAnswer, connections: 0, questions: 2, sent: 0, blockedQuestions: 2),
      tally(poste(6), service: "blocked", evidence: .clientHello, blockedConnections: 1),
      tally(
        poste(7), service: "blocked", gateway: .nat, evidence: .clientHello,
        blockedConnections: 1),
    ])
    let facts = try store.facts()
    #expect(facts.postes == 2)
    #expect(facts.postesDNSOnly == 1)
    #expect(facts.needs.map(\.postes) == [2])
    #expect(facts.directions.map(\.postes) == [2])
    #expect(facts.newServices.map(\.rawValue) == ["openai-chatgpt"])
    #expect(
      facts.services == [
        ServiceUse(
          service: ServiceID(rawValue: "openai-chatgpt"), status: .unassessed, postes: 2,
          postesDNSOnly: 1, evidence: .established, sentBytes: 16, postesBlocked: 2,
          blockedAttempts: 4),
        ServiceUse(
          service: ServiceID(rawValue: "blocked"), status: .unassessed, postes: 0,
          postesDNSOnly: 0, evidence: .dnsQuery, sentBytes: 0, postesBlocked: 1,
          blockedAttempts: 2),
      ])
  }

  @Test func anAttemptThatGetsThroughLaterIsAUse() throws {
    try store.add([tally(poste(1), evidence: .clientHello, connections: 1)])
    try store.add([tally(poste(1), evidence: .clientHello, connections: 0, blockedConnections: 1)])
    #expect(try store.facts().postes == 0)
    try store.add([tally(poste(1), evidence: .established, connections: 1)])
    #expect(try store.facts().postes == 1)
    #expect(try store.facts().services.first?.postesBlocked == 0)
  }

  @Test func aServiceBlockedBeforeIsNewWhenItIsFirstReached() throws {
    let before = november19.adding(days: -1)
    try store.add([
      tally(poste(1), evidence: .clientHello, day: before, blockedConnections: 1),
      tally(poste(1)),
    ])
    #expect(try store.facts(of: before).newServices == [])
    #expect(try store.facts().newServices.map(\.rawValue) == ["openai-chatgpt"])
  }

  @Test func blockedIncidentsAreCountedApart() throws {
    func changed(_ number: UInt64, _ change: (inout Incident) -> Void) -> Incident {
      var changed = incident(number, state: .closed)
      change(&changed)
      return changed
    }
    let all = [
      incident(1),
      changed(2) {
        ($0.evidence, $0.counts, $0.blockedConnections) = (.clientHello, [1, 1, 2, 0, 0], 2)
      },
      changed(3) {
        ($0.evidence, $0.counts, $0.blockedConnections) = (.clientHello, [1, 1, 2, 0, 0], 1)
      },
      changed(4) {
        ($0.evidence, $0.counts, $0.blockedQuestions) = (.dnsQuery, [2, 0, 0, 0, 0], 2)
      },
      changed(5) { ($0.blockedConnections, $0.blockedQuestions) = (9, 9) },
    ]
    try store.write(all)
    let facts = try store.facts()
    #expect(facts.blockedIncidents == 2)
    #expect(facts.incidents == 3)
    #expect(facts.sentBuckets == [.under1MB: 3])
    // What SQL says of them is what the incidents say themselves.
    #expect(all.count(where: \.isBlockedAttempt) == 2)
    #expect(try store.incidents(limit: 9).sorted { $0.id < $1.id } == all)
    _ = try store.markFalsePositive(incident(2).id, reason: "", at: tenOClock)
    #expect(try store.facts().blockedIncidents == 1)
  }

  @Test func postesThatWereOnlyBlockedDoNotLiftARangeOverTheThreshold() throws {
    var all = (UInt64(1)...3).map { number in
      var use = incident(number, state: .closed)
      (use.sent, use.poste) = (.under1MB, poste(number))
      return use
    }
    for number in UInt64(4)...8 {
      var attempt = incident(number, state: .closed)
      (attempt.sent, attempt.poste) = (.under1MB, poste(number))
      (attempt.evidence, attempt.counts) = (.clientHello, [1, 1, 2, 0, 0])
      attempt.blockedConnections = 2
      all.append(attempt)
    }
    try store.write(all)
    let facts = try store.facts()
    #expect(facts.sentBuckets == [.under1MB: 3])
    #expect(facts.sentBucketPostes == [.under1MB: 3])
  }
}
