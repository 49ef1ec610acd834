import Catalogue
import Model
import Platform
import Privacy
import Probe
import Testing

@testable import Daemon

@Suite struct SharedTests {
  private func shared() throws -> Shared {
    let decision = CollectionDecision(level: .aggregate, missing: [], missingForLive: [])
    return try Shared(
      settings: DaemonSettings(interfaces: ["eth1"], database: "/nowhere/vigie.sqlite"),
      catalogue: Catalogue.compile(services: [], policy: nil),
      collection: LiveCollection(
        decision, window: .day, keys: KeyDirectory("/nowhere/keys"), reason: ""),
      log: ServiceLog(journal: nil))
  }

  /// What was matched with each of them is recorded by it, so that none is forgotten before its turn, and
  /// no more wait than are bounded.
  @Test func cataloguesWaitForTheRecorderInTheirOrder() throws {
    let shared = try shared()
    let catalogue = shared.current.catalogue
    #expect(shared.catalogues(after: 0).isEmpty)
    var number = 0
    while shared.takesRules, number < 100 {
      shared.replace(with: catalogue)
      number += 1
    }
    #expect(number == 4)
    #expect(shared.generation == 4)
    #expect(shared.catalogues(after: 0).map(\.generation) == [1, 2, 3, 4])
    // The recorder has reached the second: the others still wait.
    shared.forget(upTo: 2)
    #expect(shared.catalogues(after: 2).map(\.generation) == [3, 4])
    #expect(shared.takesRules)
    shared.forget(upTo: 4)
    #expect(shared.catalogues(after: 4).isEmpty)
    #expect(shared.current.generation == 4)
  }
}
