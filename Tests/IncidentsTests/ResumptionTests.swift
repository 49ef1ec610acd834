import Model
import Testing

@testable import Incidents

@Suite struct ResumptionTests {
  @Test func anOpenIncidentGoesOnAfterARestart() throws {
    var before = tracker()
    _ = before.record(sighting(tenOClock, sent: 900_000))
    let kept = try #require(
      before.record(sighting(tenOClock.plus(minutes: 3))).first?.incident)

    var after = tracker(resuming: [kept])
    let changes = after.record(sighting(tenOClock.plus(minutes: 20), sent: 200_000))
    #expect(changes.kinds == ["extended"])
    let incident = try #require(changes.first?.incident)
    #expect(incident.id == kept.id)
    #expect(incident.counts == [0, 0, 3, 0, 0])
    #expect(incident.firstSeen == tenOClock)
    #expect(incident.sent == .under10MB)
    #expect(after.advance(to: tenOClock.plus(minutes: 50)).kinds == ["closed"])
  }

  @Test func theFirstAdvanceClosesWhatEndedDuringTheBreak() throws {
    var before = tracker()
    let kept = try #require(before.record(sighting(tenOClock)).first?.incident)
    var after = tracker(resuming: [kept])
    #expect(after.advance(to: tenOClock.plus(minutes: 300)).kinds == ["closed"])
  }

  @Test func closedAndTimelessIncidentsAreNotTakenUp() throws {
    var before = tracker()
    var open = try #require(before.record(sighting(tenOClock)).first?.incident)
    let closed = try #require(before.closeAll().first?.incident)
    open.firstSeen = nil
    var after = tracker(resuming: [closed, open])
    #expect(after.closeAll().isEmpty)
    #expect(after.record(sighting(tenOClock)).kinds == ["opened"])
  }

  @Test func countsOfAnyLengthAreAccepted() throws {
    var before = tracker()
    var kept = try #require(before.record(sighting(tenOClock)).first?.incident)
    kept.counts = [7]
    var after = tracker(resuming: [kept])
    let changes = after.record(
      sighting(tenOClock, evidence: .volume, strengthens: true, sent: 1))
    #expect(changes.first?.incident.counts == [7, 0, 0, 0, 0])
  }
}
