import Model
import Testing

@testable import Store

@Suite struct SilentNetworksTests {
  private let store: IncidentStore

  init() throws {
    store = try IncidentStore.inMemory(owner)
  }

  private func see(_ codes: [String], daysAgo days: Int) throws {
    let start = CivilZone.paris.start(of: november19.adding(days: -days))
    try store.transaction { transaction in
      try transaction.add(codes.map { CoverageCount(hour: start, counter: $0, value: 1) })
    }
  }

  private func start(daysAgo days: Int) -> Timestamp {
    CivilZone.paris.start(of: november19.adding(days: -days))
  }

  @Test func silenceBeginsWithTheNextDayOnWhichTheProbeLooked() throws {
    try see(["networks.watched", "network.a", "network.b", "vlan.20"], daysAgo: 6)
    try see(["networks.watched", "network.b"], daysAgo: 3)
    try see(["networks.watched", "network.b"], daysAgo: 1)
    try see(["networks.watched"], daysAgo: 0)
    #expect(
      try store.facts().silentSince == [
        "network.a": start(daysAgo: 3), "vlan.20": start(daysAgo: 3),
        "network.b": start(daysAgo: 0),
      ])
  }

  @Test func whatIsSeenOrWasNeverSeenIsNotThere() throws {
    try see(["networks.watched", "network.a"], daysAgo: 1)
    try see(["networks.watched", "network.a", "network.new"], daysAgo: 0)
    #expect(try store.facts().silentSince.isEmpty)
  }

  @Test func aDayOnWhichNobodyLookedIsNotSilent() throws {
    try see(["networks.watched", "network.a"], daysAgo: 1)
    try see(["packets"], daysAgo: 0)
    #expect(try store.facts().silentSince.isEmpty)
  }

  @Test func onlyTheLastMonthsAreLookedThrough() throws {
    try see(["networks.watched", "network.a"], daysAgo: NetworkSight.daysBack + 1)
    try see(["networks.watched"], daysAgo: 0)
    #expect(try store.facts().silentSince.isEmpty)
  }
}
