import Model
import Store
import Testing

@testable import Probe

@Suite struct RetentionTests {
  static let day = CivilDay(daysSinceEpoch: 20_776)

  private func store(postes: Int) throws -> IncidentStore {
    let store = try IncidentStore.inMemory(
      DatabaseOwner(keyFingerprint: "essai", site: "mairie", kind: .replay))
    let tallies = (0..<postes).map { number in
      UseTally(
        key: UseTally.Key(
          day: Self.day, service: ServiceID(rawValue: "openai-chatgpt"), category: .assistant,
          status: .unassessed, direction: "Finances",
          poste: Pseudonym(high: UInt64(number), low: 1), gateway: nil),
        evidence: .established, connections: 1, questions: 0, sentBytes: 10)
    }
    try store.transaction { try $0.add(tallies) }
    return store
  }

  private func facts(_ store: IncidentStore) throws -> DayFacts {
    try store.facts(of: Self.day, in: .paris)
  }

  private func noon(_ days: Int) -> Timestamp {
    CivilZone.paris.start(of: Self.day.adding(days: days)).adding(seconds: 43_200)
  }

  @Test func rowsStayUntilTheirPeriodIsOver() throws {
    let store = try store(postes: 9)
    let proofs = try Retention(RetentionPeriods(), zone: .paris).purge(store, at: noon(180))
    #expect(proofs.allSatisfy { $0.removed == 0 })
    #expect(try facts(store).level == .pseudonymous)
  }

  @Test func aDayGoesOnAsItsSuppressedAggregate() throws {
    let store = try store(postes: 9)
    let before = try facts(store)
    let proofs = try Retention(RetentionPeriods(), zone: .paris).purge(store, at: noon(181))
    #expect(proofs.first { $0.kind == .dailyUse }?.removed == 9)
    let after = try facts(store)
    #expect(after.level == .aggregate)
    #expect(after.postes == before.postes)
    #expect(after.services == before.services)
    #expect(try store.daysWithRows(before: Self.day.adding(days: 400)).isEmpty)
  }

  @Test func aSmallDayGoesOnWithoutItsNumber() throws {
    let store = try store(postes: 3)
    _ = try Retention(RetentionPeriods(), zone: .paris).purge(store, at: noon(181))
    #expect(try facts(store).postes == DayFacts.some)
    #expect(try facts(store).services.map(\.sentBytes) == [0])
  }

  @Test func rowsUnderAHoldDoNotChangeTheDaysAggregate() throws {
    let store = try store(postes: 9)
    _ = try store.place(
      Hold(
        scope: .poste(Pseudonym(high: 3, low: 1)), days: Self.day...Self.day, reason: "essai",
        approver: "DPO", placedAt: noon(1), expires: Self.day.adding(days: 300)))
    let retention = Retention(RetentionPeriods(), zone: .paris)
    let proofs = try retention.purge(store, at: noon(181))
    #expect(proofs.first { $0.kind == .dailyUse }?.held == 1)
    _ = try retention.purge(store, at: noon(182))
    #expect(try facts(store).postes == 9)
    #expect(try facts(store).windows.count == 1)
    #expect(try store.daysWithRows(before: Self.day.adding(days: 1)) == [Self.day])
  }

  @Test func aggregatesEndAfterTwentyFiveMonths() throws {
    let store = try store(postes: 9)
    let retention = Retention(RetentionPeriods(), zone: .paris)
    _ = try retention.purge(store, at: noon(181))
    _ = try retention.purge(store, at: noon(700))
    #expect(try facts(store).postes == 9)
    let proofs = try retention.purge(store, at: noon(800))
    #expect(proofs.first { $0.kind == .aggregates }?.removed == 1)
    #expect(try store.days().isEmpty)
  }
}
