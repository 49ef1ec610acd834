import Model
import Testing

@testable import Store

@Suite struct ServiceDaysTests {
  @Test func aServiceHasItsFirstAndItsLastDayOfUse() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.add([
      tally(poste(1), day: november19), tally(poste(2), day: november19.adding(days: 3)),
      tally(poste(1), day: november19.adding(days: 9)),
      // Asked for, blocked, or a resolver's: no use.
      tally(poste(1), service: "deepl", evidence: .dnsAnswer),
      tally(poste(1), service: "kimi", evidence: .clientHello, blockedConnections: 1),
      tally(poste(1), service: "otter", gateway: .resolver),
      tally(poste(1), service: "replika", category: .companion, day: november19.adding(days: 1)),
    ])
    #expect(
      try store.serviceDays() == [
        ServiceDays(
          service: ServiceID(rawValue: "openai-chatgpt"),
          days: november19...november19.adding(days: 9), isProtected: false),
        ServiceDays(
          service: ServiceID(rawValue: "replika"),
          days: november19.adding(days: 1)...november19.adding(days: 1), isProtected: true),
      ])
  }

  @Test func oneProtectedDayProtectsAServiceForGood() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.add([
      tally(poste(1), service: "replika", category: .companion),
      tally(poste(1), service: "replika", day: november19.adding(days: 5)),
    ])
    #expect(try store.serviceDays().map(\.isProtected) == [true])
  }

  @Test func aFalseAlarmIsNoUse() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.write([incident(1)])
    try store.add([tally(poste(1))])
    #expect(try store.serviceDays().count == 1)
    _ = try store.markFalsePositive(
      IncidentID(high: 1, low: 1), reason: "essai", at: tenOClock)
    #expect(try store.serviceDays().isEmpty)
  }

  @Test func aggregatesCountWithTheirWindow() throws {
    let store = try IncidentStore.inMemory(owner)
    let window = AggregateTests.window()
    try store.transaction {
      try $0.apply([
        .opened(window), .closed(window, AggregateTests.facts(postes: 12), threshold: 5),
      ])
    }
    #expect(
      try store.serviceDays().map(\.days) == [november19...november19])
  }
}
