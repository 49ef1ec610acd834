import GRDB
import Model
import Testing

@testable import Store

@Suite struct AggregateTests {
  static func window(
    from start: Timestamp = tenOClock, to end: Timestamp? = tenOClock.adding(seconds: 3600)
  ) -> CountingWindow {
    CountingWindow(day: november19, startedAt: start, endedAt: end)
  }

  static func facts(postes: Int, sent: UInt64 = 500) -> DayFacts {
    var facts = DayFacts(day: november19)
    facts.postes = postes
    facts.services = [
      ServiceUse(
        service: ServiceID(rawValue: "openai-chatgpt"), status: .unassessed, postes: postes,
        postesDNSOnly: 0, evidence: .established, sentBytes: sent)
    ]
    facts.directions = [DirectionUse(direction: "A", postes: postes, postesWithApproved: 0)]
    facts.needs = [NeedCell(direction: "A", category: .assistant, postes: postes)]
    return facts
  }

  private func write(_ changes: [WindowChange], to store: IncidentStore) throws {
    try store.transaction { try $0.apply(changes) }
  }

  @Test func aDayOfAggregatesIsReadBack() throws {
    let store = try IncidentStore.inMemory(owner)
    try write(
      [
        .opened(Self.window(to: nil)), .closed(Self.window(), Self.facts(postes: 12), threshold: 5),
      ],
      to: store)
    let facts = try store.facts()
    #expect(facts.level == .aggregate)
    #expect(facts.postes == 12)
    #expect(facts.services == Self.facts(postes: 12).services)
    #expect(facts.needs == Self.facts(postes: 12).needs)
    #expect(facts.directions == Self.facts(postes: 12).directions)
    #expect(facts.newServices == [ServiceID(rawValue: "openai-chatgpt")])
    #expect(facts.windows == [Self.window()])
    #expect(try store.days() == [november19])
  }

  @Test func aSuspectedGatewayIsReadBack() throws {
    for isSuspected in [false, true] {
      let store = try IncidentStore.inMemory(owner)
      var facts = Self.facts(postes: 12)
      facts.suspectsGateway = isSuspected
      try write([.closed(Self.window(), facts, threshold: 5)], to: store)
      #expect(try store.facts().suspectsGateway == isSuspected)
    }
  }

  @Test func aSmallCountIsOnlySaidToBeSmall() throws {
    let store = try IncidentStore.inMemory(owner)
    try write([.closed(Self.window(), Self.facts(postes: DayFacts.some), threshold: 5)], to: store)
    #expect(try store.facts().postes == DayFacts.some)
    let written = try store.connection.reader.read { db in
      try [
        "SELECT count(*) FROM countingWindow WHERE postes IS NULL",
        "SELECT count(*) FROM aggregateService WHERE postes IS NULL",
        "SELECT count(*) FROM aggregateDirection WHERE postes IS NULL",
        "SELECT count(*) FROM aggregateNeed WHERE postes IS NULL",
      ].map { try Int64.fetchOne(db, sql: $0) }
    }
    #expect(written == [1, 1, 1, 1])
  }

  @Test(arguments: 2...4)
  func aCountUnderTheThresholdIsRefused(postes: Int) throws {
    let store = try IncidentStore.inMemory(owner)
    expect(.damaged) {
      try write([.closed(Self.window(), Self.facts(postes: postes), threshold: 5)], to: store)
    }
    #expect(try store.days().isEmpty)
  }

  @Test func windowsOfOneDayAreNeverAddedUpIntoPostes() throws {
    let store = try IncidentStore.inMemory(owner)
    let later = tenOClock.adding(seconds: 7200)
    try write(
      [
        .closed(Self.window(), Self.facts(postes: 12), threshold: 5),
        .closed(
          Self.window(from: later, to: later.adding(seconds: 60)), Self.facts(postes: 7),
          threshold: 5),
      ], to: store)
    let facts = try store.facts()
    #expect(facts.postes == 12)
    #expect(facts.services.map(\.postes) == [12])
    #expect(facts.services.map(\.sentBytes) == [1000])
    #expect(facts.windows.count == 2)
  }

  @Test func aWindowThatNeverEndedIsRemembered() throws {
    let store = try IncidentStore.inMemory(owner)
    try write([.opened(Self.window(to: nil))], to: store)
    let facts = try store.facts()
    #expect(facts.windows == [Self.window(to: nil)])
    #expect(facts.postes == 0)
  }

  @Test func aServiceOfAnEarlierDaysAggregatesIsNotNew() throws {
    let store = try IncidentStore.inMemory(owner)
    try write([.closed(Self.window(), Self.facts(postes: 12), threshold: 5)], to: store)
    let next = november19.adding(days: 1)
    try store.add([tally(poste(1), day: next)])
    #expect(try store.facts(of: next).newServices.isEmpty)
  }

  @Test func whatWasBlockedOrAFalseAlarmBeforeIsNew() throws {
    let store = try IncidentStore.inMemory(owner)
    let before = november19.adding(days: -1)
    try store.write([incident(1, day: before)])
    try store.add([tally(poste(1), day: before)])
    _ = try store.markFalsePositive(IncidentID(high: 1, low: 1), reason: "essai", at: tenOClock)
    try store.add([tally(poste(2), evidence: .clientHello, day: before, blockedConnections: 1)])
    try write([.closed(Self.window(), Self.facts(postes: 12), threshold: 5)], to: store)
    let service = ServiceID(rawValue: "openai-chatgpt")
    #expect(try store.facts().newServices == [service])
    // What a proxy hides was used all the same.
    try store.add([tally(poste(3), gateway: .proxy, day: before)])
    #expect(try store.facts().newServices.isEmpty)
  }

  @Test func aNeedThatWasProtectedWhenItWasWrittenStaysSo() throws {
    let store = try IncidentStore.inMemory(owner)
    let service = ServiceID(rawValue: "openai-chatgpt")
    var facts = Self.facts(postes: 12)
    facts.protectedServices = [service]
    try write([.closed(Self.window(), facts, threshold: 5)], to: store)
    #expect(try store.facts().protectedServices == [service])
    let rows = try IncidentStore.inMemory(owner)
    try rows.add([tally(poste(1), service: "x", category: .companion)])
    #expect(try rows.facts().protectedServices == [ServiceID(rawValue: "x")])
  }

  @Test func aFullDatabaseInMemorySaysSo() throws {
    let store = try IncidentStore.inMemory(owner, largestPages: 60)
    expect(.full) {
      for number in 0..<200 {
        try store.add((0..<100).map { tally(poste(UInt64(number * 100 + $0))) })
      }
    }
  }
}
