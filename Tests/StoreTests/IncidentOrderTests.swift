import Model
import Testing

@testable import Store

/// Orders and their pages: every incident once, whatever comes first.
@Suite struct IncidentOrderTests {
  private let store: IncidentStore

  init() throws {
    store = try IncidentStore.inMemory(owner)
    let high = [Priority.Term(code: "status-prohibited", weight: 60)]
    let low = [Priority.Term(code: "status-unassessed", weight: 20)]
    try store.write([
      incident(1, service: "deepl", sent: .under1MB, terms: low),
      incident(2, poste: poste(2), service: "openai-chatgpt", sent: .over100MB, terms: high),
      incident(
        3, poste: poste(3), service: "a-masked", sent: .unknown, terms: low,
        hour: tenOClock.adding(seconds: 3600)),
      incident(
        4, poste: poste(4), service: "deepl", sent: .under1MB, terms: high,
        hour: tenOClock.adding(seconds: -3600)),
      incident(
        5, poste: poste(5), service: "otter", sent: .under10MB,
        hour: tenOClock.adding(seconds: 7200)),
    ])
  }

  private static let masked: Set<ServiceID> = [ServiceID(rawValue: "a-masked")]

  @Test(arguments: [
    (IncidentOrder.Key.hour, ["deepl", "deepl", "openai-chatgpt", "a-masked", "otter"]),
    (.priority, ["deepl", "openai-chatgpt", "otter", "deepl", "a-masked"]),
    (.sent, ["openai-chatgpt", "otter", "deepl", "deepl", "a-masked"]),
    // A masked service comes last: among the others its place would tell its name.
    (.service, ["deepl", "deepl", "openai-chatgpt", "otter", "a-masked"]),
  ])
  func whatIsAskedForComesFirst(key: IncidentOrder.Key, services: [String]) throws {
    let order = IncidentOrder(key, masking: Self.masked)
    let read = try store.incidents(by: order, limit: 99).map(\.service.rawValue)
    #expect(read == services)
    let reversed = IncidentOrder(key, isReversed: true, masking: Self.masked)
    #expect(
      try store.incidents(by: reversed, limit: 99).map(\.service.rawValue) == services.reversed())
  }

  @Test(arguments: IncidentOrder.Key.allCases, [false, true])
  func pagesHoldEveryIncidentOnce(key: IncidentOrder.Key, isReversed: Bool) throws {
    let order = IncidentOrder(key, isReversed: isReversed, masking: Self.masked)
    let whole = try store.incidents(by: order, limit: 99).map(\.id)
    #expect(whole.count == 5)
    for size in 1...4 {
      var pages: [IncidentID] = []
      while pages.count <= whole.count {
        let page = try store.incidents(by: order, limit: size, after: pages.last)
        guard !page.isEmpty else { break }
        pages += page.map(\.id)
      }
      #expect(pages == whole)
    }
  }

  @Test func anUnknownAnchorHasNothingAfterIt() throws {
    let unknown = IncidentID(high: 77, low: 77)
    #expect(try store.incidents(by: IncidentOrder(.sent), limit: 9, after: unknown).isEmpty)
  }
}
