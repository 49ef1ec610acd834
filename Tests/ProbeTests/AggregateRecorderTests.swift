import Catalogue
import Model
import Privacy
import Store
import Testing

@testable import Probe

@Suite struct AggregateRecorderTests {
  /// 2026-11-19 at 14:05 in Paris.
  static let start = Timestamp(seconds: 1_795_093_500)
  static let day = CivilDay(daysSinceEpoch: 20_776)

  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: ReplayTests.policy))
  }

  private func match(client: UInt32, at time: Timestamp) -> Match {
    Match(
      observation: Observation(
        time: time, client: IPAddress(v4: 0x0a14_0100 + client), server: IPAddress(v4: 1),
        clientPort: 50_000, serverPort: 443, vlan: 0, source: .tls, evidence: .clientHello,
        traits: [], sentBytes: 0, nameOffset: 0, nameLength: 0),
      rule: RuleIndex(rawValue: 0))
  }

  private func closed(_ changes: [WindowChange]) -> [(CountingWindow, DayFacts)] {
    changes.compactMap {
      if case .closed(let window, let facts, _) = $0 { (window, facts) } else { nil }
    }
  }

  @Test func nothingLeavesTheWindowBeforeItsEnd() throws {
    var recorder = AggregateRecorder(catalogue: catalogue)
    let output = try recorder.record(
      (1...9).map { match(client: $0, at: Self.start) }, now: Self.start)
    #expect(output.changes.isEmpty)
    #expect(output.tallies.isEmpty)
    #expect(output.boxes.isEmpty)
    #expect(
      output.windows
        == [.opened(CountingWindow(day: Self.day, startedAt: Self.start, endedAt: nil))])
  }

  @Test func anOrderlyStopWritesWhatWasCounted() throws {
    var recorder = AggregateRecorder(catalogue: catalogue)
    let end = Self.start.adding(seconds: 60)
    _ = try recorder.record(
      (1...9).flatMap { [match(client: $0, at: Self.start), match(client: $0, at: Self.start)] },
      now: Self.start)
    let windows = closed(try recorder.finish(at: end).windows)
    #expect(
      windows.map(\.0) == [CountingWindow(day: Self.day, startedAt: Self.start, endedAt: end)])
    #expect(windows.first?.1.postes == 9)
    #expect(windows.first?.1.services.map(\.postes) == [9])
    #expect(windows.first?.1.directions.map(\.postes) == [9])
    #expect(try recorder.finish(at: end).windows.isEmpty)
  }

  @Test func fewPostesAreOnlySaidToBeFew() throws {
    var recorder = AggregateRecorder(catalogue: catalogue)
    _ = try recorder.record((1...4).map { match(client: $0, at: Self.start) }, now: Self.start)
    let facts = closed(try recorder.finish(at: Self.start).windows).first?.1
    #expect(facts?.postes == DayFacts.some)
    #expect(facts?.services.map(\.postes) == [DayFacts.some])
  }

  @Test func midnightEndsTheWindowAndTheNextDayCountsAnew() throws {
    var recorder = AggregateRecorder(catalogue: catalogue)
    let midnight = CivilZone.paris.start(of: Self.day.adding(days: 1))
    let morning = midnight.adding(seconds: 8 * 3600)
    _ = try recorder.record((1...6).map { match(client: $0, at: Self.start) }, now: Self.start)
    // One batch that lies on both sides of midnight.
    let last = midnight.adding(seconds: -1)
    let output = try recorder.record(
      [match(client: 7, at: last)] + (1...5).map { match(client: $0, at: morning) }, now: morning)
    let first = closed(output.windows)
    #expect(first.map(\.0.endedAt) == [midnight])
    #expect(first.first?.1.postes == 7)
    let second = closed(try recorder.finish(at: morning).windows)
    #expect(second.map(\.0.day) == [Self.day.adding(days: 1)])
    #expect(second.first?.1.postes == 5)
    #expect(recorder.late == 0)
  }

  @Test func whatComesAfterItsDayIsCountedAsLate() throws {
    var recorder = AggregateRecorder(catalogue: catalogue)
    let next = CivilZone.paris.start(of: Self.day.adding(days: 1)).adding(seconds: 60)
    _ = try recorder.record([], now: next)
    _ = try recorder.record([match(client: 1, at: Self.start)], now: next)
    // Neither does a time that has not come open a day.
    _ = try recorder.record([match(client: 1, at: next.adding(seconds: 90_000))], now: next)
    #expect(recorder.late == 2)
    #expect(closed(try recorder.finish(at: next).windows).first?.1.postes == 0)
  }

  @Test func theSameAddressIsAnotherPosteInAnotherWindow() throws {
    // Were the key the same, the two windows could be joined; here only their counts come out.
    let keys = (0..<20).map { _ in PseudonymKey.ephemeral().fingerprint }
    #expect(Set(keys).count == 20)
  }

  @Test func clientsOfTheOutsideAreCountedAcrossWindows() throws {
    var recorder = AggregateRecorder(catalogue: catalogue)
    let outside = match(client: 0x9999_9999 &- 0x0a14_0100, at: Self.start)
    _ = try recorder.record([outside], now: Self.start)
    let next = Self.start.adding(seconds: 86_400)
    _ = try recorder.record([], now: next)
    #expect(recorder.outside == 1)
  }

  /// The 19th is a Thursday: its week is that of the 16th to the 22nd.
  @Test func aWeekIsCountedOnceAndNothingFinerComesOut() throws {
    var recorder = AggregateRecorder(catalogue: catalogue, window: .week)
    let monday = Self.day.adding(days: -3)
    let first = try recorder.record(
      (1...5).map { match(client: $0, at: Self.start) }, now: Self.start)
    #expect(
      first.windows == [
        .opened(CountingWindow(day: monday, days: 7, startedAt: Self.start, endedAt: nil))
      ])
    let friday = Self.start.adding(seconds: 86_400)
    let sunday = Self.start.adding(seconds: 3 * 86_400)
    for time in [friday, sunday] {
      let output = try recorder.record((3...8).map { match(client: $0, at: time) }, now: time)
      #expect(output.isEmpty)
    }
    let after = Self.start.adding(seconds: 4 * 86_400)
    let end = try recorder.record([match(client: 1, at: after)], now: after)
    let windows = closed(end.windows)
    #expect(windows.count == 1)
    #expect(windows.first?.0.day == monday)
    #expect(windows.first?.0.days == 7)
    #expect(windows.first?.0.endedAt == CivilZone.paris.start(of: monday.adding(days: 7)))
    // A poste of two days is one poste.
    #expect(windows.first?.1.postes == 8)
    #expect(windows.first?.1.services.map(\.postes) == [8])
    #expect(recorder.late == 0)
  }

  @Test func everyDayOfAWeekShowsItsFigures() throws {
    let store = try IncidentStore.inMemory(
      DatabaseOwner(keyFingerprint: DatabaseOwner.noKey, site: "", kind: .daemon))
    var recorder = AggregateRecorder(catalogue: catalogue, window: .week)
    var outputs = [
      try recorder.record((1...9).map { match(client: $0, at: Self.start) }, now: Self.start)
    ]
    outputs.append(try recorder.finish(at: Self.start.adding(seconds: 60)))
    try store.transaction { transaction in
      for output in outputs { try output.write(to: transaction) }
    }
    for offset in -4...4 {
      let day = Self.day.adding(days: offset)
      let facts = try store.facts(of: day, in: .paris)
      let isOfWeek = (-3...3).contains(offset)
      #expect(facts.postes == (isOfWeek ? 9 : 0))
      #expect(facts.windows.map(\.days) == (isOfWeek ? [7] : []))
      #expect(facts.newServices.count == (isOfWeek ? 1 : 0))
    }
  }
}
