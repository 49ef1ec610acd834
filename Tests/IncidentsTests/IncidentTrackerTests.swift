import Model
import TestSupport
import Testing

@testable import Incidents

@Suite struct IncidentTrackerTests {
  @Test func aSightingThatMayOpenOpensAnIncident() throws {
    var tracker = tracker()
    let changes = tracker.record(sighting(tenOClock.plus(minutes: 17), sent: 5, received: 7))
    guard case .opened(let incident) = try #require(changes.first) else {
      Issue.record("not opened: \(changes)")
      return
    }
    #expect(changes.count == 1)
    #expect(incident.poste == somebody)
    #expect(incident.service == ServiceID(rawValue: "openai-chatgpt"))
    #expect(incident.category == .assistant)
    #expect(incident.direction == "Urbanisme")
    #expect(incident.site == "Mairie")
    #expect(incident.status == .unassessed)
    #expect(incident.rules == ["chatgpt.com"])
    #expect(incident.evidence == .clientHello)
    #expect(incident.counts == [0, 0, 1, 0, 0])
    #expect(incident.hour == tenOClock)
    #expect(incident.day == CivilDay(iso: "2026-11-19"))
    #expect(!incident.isContinued)
    #expect(incident.gateway == nil)
    #expect(incident.state == .open)
    #expect(incident.catalogueVersion == "cat-test")
    #expect(incident.firstSeen == tenOClock.plus(minutes: 17))
    #expect(incident.lastSeen == tenOClock.plus(minutes: 17))
    #expect(incident.sentBytes == 5)
    #expect(incident.receivedBytes == 7)
    #expect(incident.sent == .under100KB)
  }

  @Test(arguments: [
    sighting(tenOClock, of: verdict(opens: false)),
    sighting(tenOClock, of: verdict(status: .approved)),
    sighting(tenOClock, of: verdict(status: .tolerated)),
    sighting(tenOClock, of: verdict(attribution: .outside)),
    sighting(tenOClock, evidence: .volume, strengthens: true, sent: 1 << 20),
    dnsQuestion(tenOClock),
  ])
  func aSightingThatMayNotOpenOpensNothing(sighting: Sighting) {
    var tracker = tracker()
    #expect(tracker.record(sighting).isEmpty)
    #expect(tracker.closeAll().isEmpty)
    #expect(tracker.refused == 0)
  }

  @Test func sightingsOfTheSamePairExtendWhateverTheirKind() {
    var tracker = tracker()
    _ = tracker.record(sighting(tenOClock))
    let later: [Sighting] = [
      dnsQuestion(tenOClock.plus(minutes: 20)),
      sighting(
        tenOClock.plus(minutes: 40),
        of: verdict(rule: "cdn.oaistatic.com", role: .cdn, opens: false)),
      sighting(tenOClock.plus(minutes: 60), of: verdict(scope: .shared, opens: false)),
      sighting(tenOClock.plus(minutes: 89), of: verdict(status: .approved, opens: false)),
    ]
    for sighting in later { #expect(tracker.record(sighting).kinds == ["extended"]) }
    let closed = tracker.closeAll()
    #expect(closed.kinds == ["closed"])
    #expect(closed.first?.incident.counts == [1, 0, 2, 0, 0])
    #expect(closed.first?.incident.rules == ["chatgpt.com", "cdn.oaistatic.com"])
    #expect(closed.first?.incident.status == .unassessed, "the status at the time of opening")
  }

  @Test func anotherPosteOrServiceIsAnotherIncident() {
    var tracker = tracker()
    #expect(tracker.record(sighting(tenOClock)).kinds == ["opened"])
    #expect(
      tracker.record(sighting(tenOClock, by: Pseudonym(high: 1, low: 3))).kinds == ["opened"])
    #expect(tracker.record(sighting(tenOClock, of: verdict(service: "deepl"))).kinds == ["opened"])
  }

  @Test func thirtyMinutesApartAreTwoSessionsAndOneNanosecondLessIsOne() {
    let gap = IncidentTracker.Settings.gapSeconds * 1_000_000_000
    var together = tracker()
    _ = together.record(sighting(tenOClock))
    #expect(
      together.record(sighting(tenOClock.adding(nanoseconds: gap - 1))).kinds == ["extended"])
    var apart = tracker()
    _ = apart.record(sighting(tenOClock))
    #expect(
      apart.record(sighting(tenOClock.adding(nanoseconds: gap))).kinds == ["closed", "opened"])
  }

  @Test func anIdleSessionClosesByItselfAndKeepsNoTime() throws {
    var tracker = tracker()
    _ = tracker.record(sighting(tenOClock.plus(minutes: 5), sent: 2_000_000, received: 3))
    #expect(tracker.advance(to: tenOClock.plus(minutes: 34)).isEmpty)
    let closed = tracker.advance(to: tenOClock.plus(minutes: 35))
    #expect(closed.kinds == ["closed"])
    let incident = try #require(closed.first?.incident)
    #expect(incident.state == .closed)
    #expect(incident.firstSeen == nil)
    #expect(incident.lastSeen == nil)
    #expect(incident.sentBytes == 0)
    #expect(incident.receivedBytes == 0)
    #expect(incident.sent == .under10MB)
    #expect(incident.received == .under100KB)
    #expect(incident.hour == tenOClock)
    #expect(tracker.advance(to: tenOClock.plus(minutes: 90)).isEmpty)
    #expect(tracker.closeAll().isEmpty)
  }

  @Test func extendingPutsTheEndOff() {
    var tracker = tracker()
    _ = tracker.record(sighting(tenOClock))
    _ = tracker.record(sighting(tenOClock.plus(minutes: 25)))
    #expect(tracker.advance(to: tenOClock.plus(minutes: 40)).isEmpty)
    #expect(tracker.advance(to: tenOClock.plus(minutes: 55)).kinds == ["closed"])
  }

  @Test func midnightClosesAndTheNextSightingContinues() throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: "2026-11-20")))
    var tracker = tracker()
    _ = tracker.record(sighting(midnight.adding(seconds: -60)))
    #expect(tracker.advance(to: midnight.adding(nanoseconds: -1)).isEmpty)
    #expect(tracker.advance(to: midnight).kinds == ["closed"])
    #expect(tracker.record(dnsQuestion(midnight.adding(seconds: 5))).isEmpty)
    let next = tracker.record(sighting(midnight.adding(seconds: 10)))
    #expect(next.kinds == ["opened"])
    #expect(next.first?.incident.isContinued == true)
    #expect(next.first?.incident.day == CivilDay(iso: "2026-11-20"))
    #expect(next.first?.incident.hour == midnight)
  }

  @Test func withoutAnAdvanceTheFirstSightingOfTheNewDayCutsTheSession() throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: "2026-11-20")))
    var tracker = tracker()
    _ = tracker.record(sighting(midnight.adding(seconds: -60)))
    let changes = tracker.record(sighting(midnight.adding(seconds: 60)))
    #expect(changes.kinds == ["closed", "opened"])
    #expect(changes.last?.incident.isContinued == true)
  }

  @Test func aSightingHalfAnHourAfterMidnightContinuesNothing() throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: "2026-11-20")))
    var tracker = tracker()
    _ = tracker.record(sighting(midnight.adding(seconds: -60)))
    _ = tracker.advance(to: midnight)
    let next = tracker.record(sighting(midnight.plus(minutes: 29)))
    #expect(next.first?.incident.isContinued == false)
  }

  @Test(arguments: ["2026-03-29", "2026-10-25"])
  func midnightIsLocalOnTheDaysWhenClocksChange(day: String) throws {
    let day = try #require(CivilDay(iso: day))
    let end = CivilZone.paris.start(of: day.adding(days: 1))
    var tracker = tracker()
    let opened = tracker.record(sighting(end.adding(seconds: -1)))
    #expect(opened.first?.incident.day == day)
    #expect(tracker.advance(to: end).kinds == ["closed"])
  }

  @Test func aLateSightingFromBeforeTheStartJoinsTheSession() {
    var tracker = tracker()
    let id = tracker.record(sighting(tenOClock.adding(seconds: 3))).first?.incident.id
    let changes = tracker.record(sighting(tenOClock.adding(seconds: -4)))
    #expect(changes.kinds == ["extended"])
    #expect(changes.first?.incident.id == id)
    #expect(changes.first?.incident.firstSeen == tenOClock.adding(seconds: -4))
    #expect(changes.first?.incident.lastSeen == tenOClock.adding(seconds: 3))
    #expect(changes.first?.incident.hour == tenOClock.adding(seconds: -3600))
  }

  @Test func aLateSightingOfTheDayBeforeJoinsWithoutMovingTheDay() throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: "2026-11-20")))
    var tracker = tracker()
    _ = tracker.record(sighting(midnight.adding(seconds: 1)))
    let changes = tracker.record(sighting(midnight.adding(seconds: -1)))
    #expect(changes.kinds == ["extended"])
    #expect(changes.first?.incident.day == CivilDay(iso: "2026-11-20"))
    #expect(changes.first?.incident.hour == midnight)
    #expect(changes.first?.incident.firstSeen == midnight.adding(seconds: 1))
  }

  @Test func theVolumeOfALongConnectionReachesTheFinishedIncidentOfItsHello() {
    var tracker = tracker()
    let id = tracker.record(sighting(tenOClock)).first?.incident.id
    #expect(tracker.advance(to: tenOClock.plus(minutes: 30)).kinds == ["closed"])
    let other = tracker.record(sighting(tenOClock.plus(minutes: 90)))
    #expect(other.kinds == ["opened"])
    let late = tracker.record(
      sighting(tenOClock, evidence: .volume, strengthens: true, sent: 20_000_000))
    #expect(late.kinds == ["closed"])
    #expect(late.first?.incident.id == id)
    #expect(late.first?.incident.evidence == .volume)
    #expect(late.first?.incident.sent == .under100MB)
    #expect(late.first?.incident.counts == [0, 0, 1, 0, 0])
    #expect(late.first?.incident.firstSeen == nil)
    #expect(late.first?.incident.sentBytes == 0)
  }

  @Test func aLateSightingTakesASessionUpAgainThatWasClosedTooSoon() {
    var tracker = tracker()
    let id = tracker.record(sighting(tenOClock)).first?.incident.id
    #expect(tracker.advance(to: tenOClock.plus(minutes: 30)).kinds == ["closed"])
    let late = tracker.record(sighting(tenOClock.plus(minutes: 29)))
    #expect(late.kinds == ["extended"])
    #expect(late.first?.incident.id == id)
    #expect(late.first?.incident.state == .open)
    #expect(tracker.record(sighting(tenOClock.plus(minutes: 58))).kinds == ["extended"])
    #expect(tracker.advance(to: tenOClock.plus(minutes: 87)).isEmpty)
    #expect(tracker.advance(to: tenOClock.plus(minutes: 88)).kinds == ["closed"])
  }

  @Test func aDayIsFinalHalfAnHourAfterItsMidnight() throws {
    let midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: "2026-11-20")))
    var tracker = tracker()
    _ = tracker.record(sighting(midnight.adding(seconds: -60)))
    _ = tracker.advance(to: midnight)
    let volume = sighting(
      midnight.adding(seconds: -60), evidence: .volume, strengthens: true, sent: 1)
    #expect(tracker.record(volume).kinds == ["closed"])
    _ = tracker.advance(to: midnight.plus(minutes: 30))
    #expect(tracker.record(volume).isEmpty)
  }

  @Test func aFullTableRefusesAndCountsButKeepsExtending() {
    var tracker = tracker(openLimit: 2)
    for low in 1...5 {
      _ = tracker.record(sighting(tenOClock, by: Pseudonym(high: 9, low: UInt64(low))))
    }
    #expect(tracker.refused == 3)
    let known = sighting(tenOClock.plus(minutes: 1), by: Pseudonym(high: 9, low: 1))
    #expect(tracker.record(known).kinds == ["extended"])
    #expect(tracker.advance(to: tenOClock.plus(minutes: 31)).count == 2)
    let again = sighting(tenOClock.plus(minutes: 32), by: Pseudonym(high: 9, low: 5))
    #expect(tracker.record(again).kinds == ["opened"])
    #expect(tracker.refused == 3)
  }

  @Test func aClockThatRunsBackwardsFillsOnlyOnePair() {
    var tracker = tracker()
    for hour in 0..<100 {
      _ = tracker.record(sighting(tenOClock.plus(minutes: -60 * Int64(hour))))
    }
    #expect(tracker.refused == 36)
    #expect(tracker.record(sighting(tenOClock, of: verdict(service: "x"))).kinds == ["opened"])
    #expect(tracker.closeAll().count == 65)
  }

  @Test func atMostSixteenRulesAreNoted() {
    var tracker = tracker()
    var last: [IncidentChange] = []
    for number in 0..<40 {
      last = tracker.record(sighting(tenOClock, of: verdict(rule: "rule-\(number % 20)")))
    }
    #expect(last.first?.incident.rules == (0..<16).map { "rule-\($0)" })
    #expect(last.first?.incident.observations == 40)
  }

  @Test func aSharedHostIsNotedOnTheIncident() {
    var tracker = tracker()
    let changes = tracker.record(
      sighting(tenOClock, of: verdict(attribution: .gateway(.sharedHost))))
    #expect(changes.first?.incident.gateway == .sharedHost)
  }

  @Test func bytesThatDoNotFitStayAtTheLargestValue() {
    var tracker = tracker()
    _ = tracker.record(sighting(tenOClock, sent: .max, received: .max))
    let changes = tracker.record(sighting(tenOClock, sent: 2, received: 2))
    #expect(changes.first?.incident.sentBytes == .max)
    #expect(changes.first?.incident.receivedBytes == .max)
  }

  @Test(arguments: [Int64.min, Int64.min + 1, -1, 0, Int64.max - 1, Int64.max])
  func anyTimeCanCome(nanoseconds: Int64) {
    var tracker = tracker()
    let time = Timestamp(nanoseconds: nanoseconds)
    _ = tracker.record(sighting(time))
    _ = tracker.record(sighting(time, evidence: .volume, strengthens: true))
    _ = tracker.record(sighting(tenOClock))
    _ = tracker.advance(to: time)
    _ = tracker.advance(to: tenOClock)
    #expect(tracker.closeAll().count <= 2)
  }
}
