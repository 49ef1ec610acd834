import Model
import TestSupport
import Testing

@testable import Store

/// What a false alarm changes in the figures of its day.
@Suite struct FalseAlarmFactsTests {
  private let store: IncidentStore

  init() throws {
    store = try IncidentStore.inMemory(owner)
  }

  private func mark(_ number: UInt64) throws {
    let isKnown = try store.markFalsePositive(
      IncidentID(high: number, low: number), reason: "essai", at: tenOClock)
    #expect(isKnown)
  }

  @Test func aPosteOfWhichAllUsesAreFalseAlarmsIsNotCountedForThatService() throws {
    try store.write([
      incident(1), incident(2, poste: poste(2)), incident(3, service: "deepl"),
    ])
    try store.add([tally(poste(1)), tally(poste(2)), tally(poste(1), service: "deepl", sent: 7)])
    try mark(1)
    let facts = try store.facts()
    #expect(facts.falsePositives == 1)
    #expect(facts.postes == 2)
    let chat = try #require(facts.services.first { $0.service.rawValue == "openai-chatgpt" })
    #expect(chat.postes == 1)
    #expect(chat.sentBytes == 100)
    #expect(facts.services.first { $0.service.rawValue == "deepl" }?.postes == 1)
    try mark(3)
    #expect(try store.facts().postes == 1)
    #expect(try store.facts().services.map(\.service.rawValue) == ["openai-chatgpt"])
    #expect(try store.facts().needs.map(\.postes) == [1])
  }

  @Test func falseAlarmsKnowTheirPostes() throws {
    try store.write([
      incident(1), incident(2), incident(3, poste: poste(2)), incident(4, poste: poste(3)),
    ])
    for number in 1...3 as ClosedRange<UInt64> { try mark(number) }
    let facts = try store.facts()
    #expect(facts.falsePositives == 3)
    #expect(facts.falsePositivePostes == 2)
  }

  @Test func anotherUseOfTheDayKeepsThePoste() throws {
    try store.write([incident(1), incident(2)])
    try store.add([tally(poste(1))])
    try mark(1)
    #expect(try store.facts().services.map(\.postes) == [1])
    try mark(2)
    #expect(try store.facts().services.isEmpty)
  }

  @Test func approvedUseStays() throws {
    try store.write([incident(1)])
    try store.add([
      tally(poste(1), status: .approved), tally(poste(1), status: .tolerated),
      tally(poste(1), status: .unassessed),
    ])
    try mark(1)
    let facts = try store.facts()
    #expect(facts.postesWithApproved == 1)
    #expect(facts.services.map(\.status) == [.approved, .tolerated])
  }

  @Test func aServiceSeenOnlyByFalseAlarmIsNewWhenItIsUsed() throws {
    try store.write([incident(1)])
    try store.add([
      tally(poste(1)), tally(poste(2), day: november19.adding(days: 1)),
    ])
    #expect(try store.facts(of: november19.adding(days: 1)).newServices.isEmpty)
    try mark(1)
    #expect(try store.facts().newServices.isEmpty)
    #expect(
      try store.facts(of: november19.adding(days: 1)).newServices.map(\.rawValue)
        == ["openai-chatgpt"])
  }

  @Test func aBlockedAttemptBesideAFalseAlarmIsNoUse() throws {
    var attempt = incident(2)
    attempt.evidence = .clientHello
    attempt.counts = [0, 0, 1, 0, 0]
    attempt.blockedConnections = 1
    #expect(attempt.isBlockedAttempt)
    try store.write([incident(1), attempt])
    try store.add([
      tally(poste(1), connections: 2, blockedConnections: 1),
      tally(poste(2), day: november19.adding(days: 1)),
    ])
    #expect(try store.facts().postes == 1)
    try mark(1)
    let facts = try store.facts()
    #expect(facts.postes == 0)
    #expect(facts.services.isEmpty)
    #expect(facts.blockedIncidents == 1)
    #expect(
      try store.facts(of: november19.adding(days: 1)).newServices.map(\.rawValue)
        == ["openai-chatgpt"])
  }

  @Test func aFalseAlarmOfAnotherDayChangesNothing() throws {
    try store.write([incident(1, day: november19.adding(days: -1)), incident(2)])
    try store.add([tally(poste(1))])
    try mark(1)
    #expect(try store.facts().services.map(\.postes) == [1])
  }

  @Test func aProxyThatHidesItsClientsCountsForItsServiceAndForNoPoste() throws {
    try store.add([tally(poste(9), gateway: .proxy), tally(poste(8), gateway: .resolver)])
    let facts = try store.facts()
    #expect(facts.postes == 0)
    #expect(facts.services.map(\.postes) == [0])
    #expect(facts.services.map(\.sentBytes) == [100])
  }
}
