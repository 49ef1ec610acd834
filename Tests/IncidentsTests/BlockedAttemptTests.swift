import Model
import Testing

@testable import Incidents

@Suite struct BlockedAttemptTests {
  /// The end of a connection that was broken off, reported with the time of its hello.
  private func broken(_ time: Timestamp) -> Sighting {
    sighting(time, of: verdict(opens: false), strengthens: true, isBlocked: true)
  }

  private func refusedName(_ time: Timestamp) -> Sighting {
    sighting(time, of: verdict(opens: false), evidence: .dnsQuery, isBlocked: true)
  }

  @Test func aBlockedConnectionMakesAnIncidentAnAttempt() {
    var tracker = tracker()
    #expect(tracker.record(sighting(tenOClock)).first?.incident.isBlockedAttempt == false)
    let after = tracker.record(broken(tenOClock)).first?.incident
    #expect(after?.isBlockedAttempt == true)
    #expect(after?.counts == [0, 0, 1, 0, 0])
    #expect(after?.blockedConnections == 1)
    #expect(tracker.blockedIncidents == 1)
    #expect(tracker.closeAll().first?.incident.isBlockedAttempt == true)
  }

  @Test func whatGetsThroughIsAUse() {
    var tracker = tracker()
    _ = tracker.record(sighting(tenOClock))
    _ = tracker.record(broken(tenOClock))
    let second = tracker.record(sighting(tenOClock.plus(minutes: 1))).first?.incident
    #expect(second?.isBlockedAttempt == false)
    #expect(tracker.blockedIncidents == 0)
    _ = tracker.record(broken(tenOClock.plus(minutes: 1)))
    #expect(tracker.blockedIncidents == 1)
    let answered = tracker.record(
      sighting(tenOClock.plus(minutes: 2), evidence: .established, strengthens: true))
    #expect(answered.first?.incident.isBlockedAttempt == false)
    #expect(tracker.blockedIncidents == 0)
  }

  @Test func aRefusedNameDoesNotExcuseAConnection() {
    var tracker = tracker()
    _ = tracker.record(sighting(tenOClock))
    _ = tracker.record(dnsQuestion(tenOClock))
    let incident = tracker.record(refusedName(tenOClock)).first?.incident
    #expect(incident?.isBlockedAttempt == false)
    #expect(incident?.blockedQuestions == 1)
    #expect(incident?.counts == [1, 0, 1, 0, 0])
  }

  @Test func whereNamesAreAllThatIsSeenARefusedNameIsAnAttempt() {
    var tracker = tracker()
    _ = tracker.record(sighting(tenOClock, evidence: .dnsQuery))
    #expect(tracker.record(refusedName(tenOClock)).first?.incident.isBlockedAttempt == true)
    let answer = tracker.record(sighting(tenOClock, evidence: .dnsAnswer))
    #expect(answer.first?.incident.isBlockedAttempt == false)
  }

  @Test func whatWasBlockedOpensNothing() {
    var tracker = tracker()
    #expect(tracker.record(broken(tenOClock)).isEmpty)
    #expect(tracker.record(refusedName(tenOClock)).isEmpty)
  }

  @Test func aResumedIncidentKeepsItsBlockedCounts() throws {
    var first = tracker()
    _ = first.record(sighting(tenOClock))
    let stored = try #require(first.record(broken(tenOClock)).first?.incident)
    var second = tracker(resuming: [stored])
    let incident = second.record(sighting(tenOClock.plus(minutes: 5))).first?.incident
    #expect(incident?.blockedConnections == 1)
    #expect(incident?.isBlockedAttempt == false)
  }
}
