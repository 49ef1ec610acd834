import Model
import TestSupport
import Testing

@testable import Store

@Suite struct IncidentStorageTests {
  private let store: IncidentStore

  init() throws {
    store = try IncidentStore.inMemory(owner)
  }

  @Test func anOpenIncidentComesBackWhole() throws {
    let written = incident(1, gateway: .sharedHost)
    try store.write([written])
    #expect(try store.incident(written.id) == written)
    #expect(try store.incident(IncidentID(high: 9, low: 9)) == nil)
  }

  @Test func whatIsNotDeclaredComesBackAsNothing() throws {
    let written = incident(1, direction: nil, site: nil, rules: [], terms: [], state: .closed)
    try store.write([written])
    #expect(try store.incident(written.id) == written)
  }

  @Test func theLastChangeOfATransactionCounts() throws {
    var later = incident(1)
    later.rules = ["chatgpt.com", "cdn.oaistatic.com"]
    later.evidence = .established
    later.counts = [9, 9, 9, 9, 9]
    later.priority = Priority(terms: [Priority.Term(code: "x", weight: 3)])
    later.lastSeen = tenOClock.adding(seconds: 600)
    try store.transaction {
      try $0.apply([.opened(incident(1)), .opened(incident(2)), .extended(later)])
    }
    #expect(try store.incident(later.id) == later)
    #expect(try store.incidents(limit: 10).count == 2)
  }

  @Test func closingTakesTheTimesAwayEvenWhenTheCallerForgot() throws {
    try store.write([incident(1)])
    var closed = incident(1)
    closed.state = .closed
    try store.transaction { try $0.apply([.closed(closed)]) }
    let read = try #require(try store.incident(closed.id))
    #expect(read.state == .closed)
    #expect(read.firstSeen == nil && read.lastSeen == nil)
    #expect(read.sentBytes == 0 && read.receivedBytes == 0)
    #expect(read.sent == .under1MB)
  }

  @Test func aShorterListReplacesALongerOne() throws {
    try store.write([incident(1, rules: ["a", "b", "c"])])
    try store.write([incident(1, rules: ["b"], terms: [])])
    let read = try #require(try store.incident(incident(1).id))
    #expect(read.rules == ["b"])
    #expect(read.priority.terms.isEmpty)
  }

  @Test(arguments: [
    "'; DROP TABLE incident; --", "\"quoted\"", "a'b''c", "é\u{202F};=cmd|' /C calc'!A0", "",
    "%s%n ?1 :x @y $z", "\u{1}\r\n\t\u{7f}", "ligne\nligne", String(repeating: "x", count: 5000),
  ])
  func hostileTextSurvives(text: String) throws {
    let written = incident(1, service: text, direction: text, site: text, rules: [text])
    try store.write([written])
    try store.add([tally(poste(1), service: text, direction: text)])
    #expect(try store.incident(written.id) == written)
    #expect(try store.incidents(IncidentFilter(direction: text), limit: 5) == [written])
    #expect(
      try store.incidents(IncidentFilter(service: ServiceID(rawValue: text)), limit: 5).count == 1)
    let facts = try store.facts()
    #expect(facts.directions.map(\.direction) == [text])
    #expect(facts.services.map(\.service.rawValue) == [text])
  }

  @Test func everyConditionOfTheFilterCounts() throws {
    let next = november19.adding(days: 1)
    let hour = tenOClock.adding(seconds: 86_400)
    let all = [
      incident(1),
      incident(2, service: "deepl"),
      incident(3, direction: "Culture"),
      incident(4, status: .prohibited),
      incident(5, hour: hour, day: next),
      incident(6, state: .closed),
      incident(7, terms: [Priority.Term(code: "x", weight: 80)]),
      incident(8, direction: nil),
    ]
    try store.write(all)
    func ids(_ filter: IncidentFilter) throws -> [UInt64] {
      try store.incidents(filter, limit: 100).map { $0.id.low & 0xff }
    }
    #expect(try ids(IncidentFilter()) == [1, 2, 3, 4, 6, 7, 8, 5])
    #expect(try ids(IncidentFilter(service: ServiceID(rawValue: "deepl"))) == [2])
    #expect(try ids(IncidentFilter(direction: "Culture")) == [3])
    #expect(try ids(IncidentFilter(status: .prohibited)) == [4])
    #expect(try ids(IncidentFilter(days: next...next)) == [5])
    #expect(try ids(IncidentFilter(days: november19...next)).count == 8)
    #expect(try ids(IncidentFilter(state: .closed)) == [6])
    #expect(try ids(IncidentFilter(priority: .high)) == [7])
    #expect(try ids(IncidentFilter(service: ServiceID(rawValue: "x"), priority: .high)) == [])
  }

  /// Before the limit: what a page leaves out afterwards, its length would tell.
  @Test func hiddenRowsAreNotCountedInTheLimit() throws {
    try store.write([
      incident(1, category: .companion, direction: "Culture"),
      incident(2, service: "masked-since", direction: "Culture"), incident(3, direction: "Culture"),
      incident(4, category: .companion, direction: "Culture"),
    ])
    let filter = IncidentFilter(
      direction: "Culture", hiding: [ServiceID(rawValue: "masked-since")])
    func ids(_ limit: Int, after: IncidentID? = nil) throws -> [UInt64] {
      try store.incidents(filter, limit: limit, after: after).map { $0.id.low & 0xff }
    }
    #expect(try ids(1) == [3])
    #expect(try ids(2) == [3])
    #expect(try ids(2, after: incident(1).id) == [3])
    #expect(try ids(2, after: incident(3).id).isEmpty)
    #expect(try store.incidents(IncidentFilter(direction: "Culture"), limit: 9).count == 4)
  }

  @Test func pagesFollowEachOtherWithoutGapOrRepetition() throws {
    let all = (1...57).map { number in
      incident(UInt64(number), hour: tenOClock.adding(seconds: Int64(number % 5) * 3600))
    }
    try store.write(all)
    var seen: [Incident] = []
    while true {
      let page = try store.incidents(limit: 10, after: seen.last?.id)
      guard !page.isEmpty else { break }
      seen += page
    }
    #expect(Set(seen) == Set(all))
    #expect(seen.count == 57)
    var streamed: [Incident] = []
    try store.forEachIncident { streamed.append($0) }
    #expect(streamed == seen)
    #expect(try store.incidents(limit: 0).isEmpty)
    #expect(try store.incidents(limit: -1).isEmpty)
  }

  @Test func theWalkEndsWithTheErrorOfItsBody() throws {
    struct Enough: Error {}
    try store.write([incident(1), incident(2)])
    var count = 0
    #expect(throws: Enough.self) {
      try store.forEachIncident { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }

  @Test func aFalseAlarmKeepsItsReasonAndStaysOne() throws {
    let open = incident(1)
    try store.write([open])
    #expect(try store.falsePositive(open.id) == nil)
    #expect(try store.markFalsePositive(open.id, reason: "essai; d'un 'outil'", at: tenOClock))
    try store.transaction { try $0.apply([.extended(open)]) }
    let read = try #require(try store.incident(open.id))
    #expect(read.state == .falsePositive)
    #expect(read.firstSeen == nil && read.lastSeen == nil && read.sentBytes == 0)
    #expect(try store.falsePositive(open.id)?.reason == "essai; d'un 'outil'")
    #expect(try store.markFalsePositive(open.id, reason: "mieux dit", at: tenOClock))
    #expect(try store.falsePositive(open.id)?.reason == "mieux dit")
    #expect(try store.falsePositive(open.id)?.markedAt == tenOClock)
    #expect(try !store.markFalsePositive(IncidentID(high: 7, low: 7), reason: "", at: tenOClock))
  }

  @Test func aReasonThatIsTooLongIsRefused() throws {
    try store.write([incident(1)])
    let reason = String(repeating: "é", count: 501)
    expect(.tooLong) {
      _ = try store.markFalsePositive(incident(1).id, reason: reason, at: tenOClock)
    }
    #expect(try store.incident(incident(1).id)?.state == .open)
  }

  @Test func onlyOpenIncidentsSeenLateEnoughAreTakenUp() throws {
    try store.write([
      incident(1), incident(2, hour: tenOClock.adding(seconds: 3600)), incident(3, state: .closed),
    ])
    #expect(
      try store.resumable(since: tenOClock.adding(seconds: 61)).map(\.id) == [incident(2).id])
    #expect(
      try store.resumable(since: Timestamp(nanoseconds: .min)).map(\.id)
        == [incident(1).id, incident(2).id])
  }

  @Test func extremeValuesAreHeldWithoutATrap() throws {
    var odd = incident(1)
    odd.sentBytes = .max
    odd.receivedBytes = .max
    odd.counts = [.max, .min, -1]
    odd.hour = Timestamp(nanoseconds: .min)
    odd.firstSeen = Timestamp(nanoseconds: .min)
    odd.lastSeen = Timestamp(nanoseconds: .max)
    odd.day = CivilDay(daysSinceEpoch: .min)
    try store.write([odd])
    let read = try #require(try store.incident(odd.id))
    #expect(read.sentBytes == UInt64(Int64.max))
    #expect(read.counts == [1 << 62 - 1, 0, 0, 0, 0])
    #expect(read.day == odd.day)
    #expect(try store.days().first == odd.day)
  }
}
