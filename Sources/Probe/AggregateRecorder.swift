import Catalogue
import Model
import Privacy
import Store

/// The recording half of the line at the aggregate level: matches to the suppressed counts of a day.
///
/// Postes are told apart under a key that lives in memory for one window, in a database in memory that
/// ends with it. What comes out is the window's beginning and, when it ends in order, its counts: a
/// local day or week, nothing finer than that, a service or a direction (privacy requirement P1).
struct AggregateRecorder {
  private struct Window {
    let first: CivilDay
    let startedAt: Timestamp
    var recorder: Recorder
    let store: IncidentStore
  }

  private let catalogue: Catalogue
  private let rule: Suppression
  private let length: AggregateWindow
  private var window: Window?
  private var formerOutside: UInt64 = 0
  private var formerSetAside: UInt64 = 0
  private var formerRefused: UInt64 = 0
  /// Matches of a window that is over, or of one that has not begun.
  private(set) var late: UInt64 = 0

  init(catalogue: Catalogue, window: AggregateWindow = .day, rule: Suppression = .inside) {
    self.catalogue = catalogue
    self.rule = rule
    length = window
  }

  var outside: UInt64 { formerOutside &+ (window?.recorder.outside ?? 0) }
  var setAside: UInt64 { formerSetAside &+ (window?.recorder.setAside ?? 0) }
  /// Matches for which no room was left.
  var refused: UInt64 { formerRefused &+ (window?.recorder.refused ?? 0) }

  private var zone: CivilZone { catalogue.policy.zone }

  /// The first day of the window that holds an instant.
  private func first(at time: Timestamp) -> CivilDay {
    length.first(holding: zone.day(of: time))
  }

  /// Counts a batch; `now` ends the windows before its own.
  mutating func record(_ matches: [Match], now: Timestamp) throws -> RecorderOutput {
    var output = RecorderOutput()
    let present = first(at: now)
    let start = matches.first.map { min($0.observation.time, now) } ?? now
    if window == nil { try open(at: start, into: &output) }
    var rest = matches
    while let day = window?.first {
      let past = rest.filter { first(at: $0.observation.time) < day }
      let own = rest.filter { first(at: $0.observation.time) == day }
      rest = rest.filter { first(at: $0.observation.time) > day }
      late &+= UInt64(past.count)
      try count(own, now: now)
      guard present > day else { break }
      let end = zone.start(of: day.adding(days: length.days))
      try close(at: end, into: &output)
      let next = rest.map(\.observation.time).min().map { min($0, now) } ?? now
      try open(at: max(next, end), into: &output)
    }
    late &+= UInt64(rest.count)
    return output
  }

  /// Ends the window, at an orderly stop.
  mutating func finish(at now: Timestamp) throws -> RecorderOutput {
    var output = RecorderOutput()
    if window != nil { try close(at: now, into: &output) }
    return output
  }

  private mutating func open(at start: Timestamp, into output: inout RecorderOutput) throws {
    let key = PseudonymKey.ephemeral()
    let site = catalogue.policy.collectivity ?? ""
    let opened = Window(
      first: first(at: start), startedAt: start,
      recorder: Recorder(
        catalogue: catalogue, keys: PseudonymKeyRing(always: key), resuming: []),
      store: try IncidentStore.inMemory(
        DatabaseOwner(keyFingerprint: key.fingerprint, site: site, kind: .replay)))
    window = opened
    output.windows.append(
      .opened(
        CountingWindow(day: opened.first, days: length.days, startedAt: start, endedAt: nil)))
  }

  private mutating func count(_ matches: [Match], now: Timestamp) throws {
    guard let first = window?.first,
      let tallies = try window?.recorder.record(matches, now: now).tallies, !tallies.isEmpty
    else { return }
    do {
      // A poste that comes back on another day of the window is the same poste.
      try window?.store.transaction { try $0.add(tallies.map { $0.moved(to: first) }) }
    } catch let error as StoreError where error.code == .full {
      // As with every full table: what finds no room is counted, and the rest goes on.
      formerRefused &+= UInt64(tallies.count)
    }
  }

  private mutating func close(at end: Timestamp, into output: inout RecorderOutput) throws {
    guard let window else { return }
    let day = window.first
    let facts = try window.store.facts(of: day, in: zone)
    output.windows.append(
      .closed(
        CountingWindow(day: day, days: length.days, startedAt: window.startedAt, endedAt: end),
        DaySuppression.suppressed(facts, under: rule), threshold: rule.threshold))
    formerOutside &+= window.recorder.outside
    formerSetAside &+= window.recorder.setAside
    formerRefused &+= window.recorder.refused
    self.window = nil
  }
}

extension UseTally {
  /// The same use under the first day of a window.
  fileprivate func moved(to first: CivilDay) -> UseTally {
    var moved = UseTally(
      key: Key(
        day: first, service: key.service, category: key.category, status: key.status,
        direction: key.direction, poste: key.poste, gateway: key.gateway),
      evidence: evidence, connections: connections, questions: questions, sentBytes: sentBytes)
    moved.blockedConnections = blockedConnections
    moved.blockedQuestions = blockedQuestions
    return moved
  }
}
