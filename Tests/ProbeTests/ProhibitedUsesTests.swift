import Model
import Testing

@testable import Probe

@Suite struct ProhibitedUsesTests {
  private let noon = Timestamp(seconds: 1_795_003_200)

  private func incident(
    _ number: UInt64, hour: Int64 = 0, _ change: (inout Incident) -> Void = { _ in }
  ) -> Incident {
    let start = noon.adding(seconds: hour * 3_600)
    var incident = Incident(
      id: IncidentID(high: 0, low: number), poste: Pseudonym(high: number, low: 1),
      service: ServiceID(rawValue: "deepseek"), category: .assistant, direction: nil, site: nil,
      status: .prohibited, rules: [], evidence: .clientHello, counts: [1, 0, 1, 0, 0],
      sent: .unknown, received: .unknown, priority: Priority(terms: []), hour: start,
      day: CivilZone.paris.day(of: start), isContinued: false, gateway: nil, state: .open,
      catalogueVersion: "1", firstSeen: start, lastSeen: start, sentBytes: 0, receivedBytes: 0)
    change(&incident)
    return incident
  }

  private func told(_ uses: inout ProhibitedUses, _ incidents: [Incident]) -> [Int64] {
    for incident in incidents {
      var output = RecorderOutput()
      output.add(.extended(incident))
      uses.take(output)
    }
    return uses.drain().map { ($0.hour.seconds - noon.seconds) / 3_600 }
  }

  @Test func anHourIsToldOnceHoweverManyPostes() {
    var uses = ProhibitedUses()
    #expect(told(&uses, [incident(1), incident(2), incident(1)]) == [0])
    #expect(told(&uses, [incident(3)]) == [])
    #expect(told(&uses, [incident(4, hour: 1)]) == [1])
  }

  @Test func aSessionThatConnectsAfterALaterOneBeganIsToldToo() {
    var uses = ProhibitedUses()
    let asked = incident(1) { ($0.evidence, $0.counts) = (.dnsQuery, [1, 0, 0, 0, 0]) }
    #expect(told(&uses, [asked, incident(2, hour: 1)]) == [1])
    #expect(told(&uses, [incident(1), incident(2, hour: 1), incident(1)]) == [0])
  }

  @Test func aClockThatWasYearsAheadSilencesNothing() {
    var uses = ProhibitedUses()
    #expect(told(&uses, [incident(1, hour: 50_000)]) == [50_000])
    #expect(told(&uses, [incident(2)]) == [0])
  }

  @Test func aDayOfHoursIsRememberedAndMemoryIsBounded() {
    var uses = ProhibitedUses()
    let day = (0..<25).map { incident(UInt64($0), hour: Int64($0)) }
    #expect(told(&uses, day).count == 25)
    #expect(told(&uses, day) == [])
    for hour in 0..<1_000 { _ = told(&uses, [incident(1, hour: Int64(hour) + 100)]) }
    #expect(told(&uses, [incident(1)]) == [0])
  }

  @Test func whatIsNoUseOfAProhibitedServiceIsNotTold() {
    var uses = ProhibitedUses()
    #expect(
      told(
        &uses,
        [
          incident(1) { $0.status = .unassessed },
          incident(2) { $0.category = .companion },
          incident(3) { ($0.evidence, $0.counts) = (.dnsAnswer, [1, 1, 0, 0, 0]) },
          incident(4) { $0.blockedConnections = 1 },
        ]) == [])
  }

  @Test func aWindowIsToldWhenItIsOverAndNotBefore() {
    var uses = ProhibitedUses()
    let day = CivilZone.paris.day(of: noon)
    var facts = DayFacts(day: day)
    func use(_ id: String, _ status: ServiceStatus, postes: Int, _ evidence: Evidence) -> ServiceUse
    {
      ServiceUse(
        service: ServiceID(rawValue: id), status: status, postes: postes, postesDNSOnly: 0,
        evidence: evidence, sentBytes: 0, postesBlocked: 0, blockedAttempts: 0)
    }
    facts.services = [
      use("deepseek", .prohibited, postes: DayFacts.some, .clientHello),
      use("asked", .prohibited, postes: 0, .dnsQuery),
      use("replika", .prohibited, postes: 9, .established),
      use("chatgpt", .unassessed, postes: 9, .established),
    ]
    facts.protectedServices = [ServiceID(rawValue: "replika")]
    var output = RecorderOutput()
    output.windows = [
      .opened(CountingWindow(day: day, startedAt: noon, endedAt: nil))
    ]
    uses.take(output)
    #expect(uses.drain().isEmpty)
    let end = noon.adding(seconds: 3_600 * 11 + 1_234)
    output.windows = [
      .closed(CountingWindow(day: day, startedAt: noon, endedAt: end), facts, threshold: 5)
    ]
    uses.take(output)
    let toldUses = uses.drain()
    #expect(toldUses.map(\.service.rawValue) == ["deepseek"])
    #expect(toldUses.first?.hour == noon.adding(seconds: 3_600 * 11))
  }
}
