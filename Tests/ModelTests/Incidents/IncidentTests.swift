import Model
import Testing

@Suite struct IncidentTests {
  func incident(counts: [Int]) -> Incident {
    Incident(
      id: IncidentID(high: 1, low: 2), poste: Pseudonym(high: 3, low: 4),
      service: ServiceID(rawValue: "anthropic-claude"), category: .assistant, direction: nil,
      site: nil, status: .unassessed, rules: ["claude.ai"], evidence: .volume, counts: counts,
      sent: .unknown, received: .unknown, priority: Priority(terms: []),
      hour: Timestamp(seconds: 0), day: CivilDay(daysSinceEpoch: 0), isContinued: false,
      gateway: nil, state: .open, catalogueVersion: "cat-2026-11-16", firstSeen: nil,
      lastSeen: nil, sentBytes: 0, receivedBytes: 0)
  }

  @Test func observationsOfAllKindsAreAddedUp() {
    #expect(incident(counts: [1, 2, 3, 4, 5]).observations == 14)
    #expect(incident(counts: []).observations == 0)
    // A name that was asked and answered is one; an answer may be all that was seen.
    #expect(incident(counts: [3, 2, 0, 0, 0]).observations == 3)
    #expect(incident(counts: [0, 2, 5, 0, 0]).observations == 7)
  }

  @Test func countsTooLargeToAddUpAreHeldAtTheEnd() {
    // Counts come back from the database, which can hold anything.
    #expect(incident(counts: [.max, 1, .max]).observations == .max)
    #expect(incident(counts: [.min, -1]).observations == 0)
  }

  @Test(arguments: [
    (Evidence.clientHello, [0, 0, 2, 0, 0], 2, 0, true),
    (.clientHello, [0, 0, 2, 0, 0], 3, 0, true),
    (.clientHello, [0, 0, 2, 0, 0], 1, 9, false), (.clientHello, [0, 0, 0, 0, 0], 0, 0, false),
    (.clientHello, [], 5, 0, false), (.clientHello, [9, 9, .min, 0, 0], 0, 0, false),
    (.dnsQuery, [2, 0, 0, 0, 0], 9, 1, false), (.dnsQuery, [2, 0, 0, 0, 0], 0, 2, true),
    (.dnsAnswer, [2, 1, 0, 0, 0], 9, 9, false), (.established, [0, 0, 2, 1, 0], 9, 9, false),
    (.volume, [0, 0, 2, 1, 1], .max, .max, false),
  ])
  func onlyWhatWasBlockedWholeIsAnAttempt(
    evidence: Evidence, counts: [Int], connections: Int, questions: Int, expected: Bool
  ) {
    var incident = incident(counts: counts)
    incident.evidence = evidence
    (incident.blockedConnections, incident.blockedQuestions) = (connections, questions)
    #expect(incident.isBlockedAttempt == expected)
    #expect(incident.blockedAttempts >= 0)
  }

  @Test func everyChangeKnowsItsIncident() {
    let incident = incident(counts: [1])
    for change in [
      IncidentChange.opened(incident), .extended(incident), .closed(incident),
    ] {
      #expect(change.incident == incident)
    }
  }
}
