import Catalogue
import Model
import Privacy
import Store

/// The recording half of the line at the aggregate level: matches to the suppressed counts of a day.
///
/// Postes are told apart under a key that lives in memory for one window, in a database in memory that
/// ends with it. What comes out is the window's beginning and, when it ends in order, its counts: a
/// local day at most, nothing finer than a day, a service or a direction (privacy requirement P1).
struct AggregateRecorder {
  private struct Window {
    let day: CivilDay
    let startedAt: Timestamp
    var recorder: Recorder
    let store: IncidentStore
  }

  private let catalogue: Catalogue
  private let rule: Suppression
  private var window: Window?
  private var formerOutside: UInt64 = 0
  private var formerSetAside: UInt64 = 0
  private var formerRefused: UInt64 = 0
  /// Matches of a day whose window is over, or of one that has not begun.
  private(set) var late: UInt64 = 0

  init(catalogue: Catalogue, rule: Suppression = .inside) {
    self.catalogue = catalogue
    self.rule = rule
  }

  var outside: UInt64 { formerOutside &+ (window?.recorder.outside ?? 0) }
  var setAside: UInt64 { formerSetAside &+ (window?.recorder.setAside ?? 0) }
  /// Matches for which no room was left.
  var refused: UInt64 { formerRefused &+ (window?.recorder.refused ?? 0) }

  private var zone: CivilZone { catalogue.policy.zone }

  /// Counts a batch; `now` ends the windows of the days before it.
  mutating func record(_ matches: [Match], now: Timestamp) throws -> RecorderOutput {
    var output = RecorderOutput()
    let today = zone.day(of: now)
    let first = matches.first.map { min($0.observation.time, now) } ?? now
    if window == nil { try open(at: first, into: &output) }
    var rest = matches
    while let day = window?.day {
      let past = rest.filter { zone.day(of: $0.observation.time) < day }
      let present = rest.filter { zone.day(of: $0.observation.time) == day }
      rest = rest.filter { zone.day(of: $0.observation.time) > day }
      late &+= UInt64(past.count)
      try count(present, now: now)
      guard today > day else { break }
      try close(at: zone.start(of: day.adding(days: 1)), into: &output)
      let next = rest.map(\.observation.time).min().map { min($0, now) } ?? now
      try open(at: max(next, zone.start(of: day.adding(days: 1))), into: &output)
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
    let key = PseudonymKey.generate()
    let site = catalogue.policy.collectivity ?? ""
    let opened = Window(
      day: zone.day(of: start), startedAt: start,
      recorder: Recorder(
        catalogue: catalogue, pseudonymizer: Pseudonymizer(key: key), resuming: []),
      store: try IncidentStore.inMemory(
        DatabaseOwner(keyFingerprint: key.fingerprint, site: site, kind: .replay)))
    window = opened
    output.windows.append(
      .opened(CountingWindow(day: opened.day, startedAt: start, endedAt: nil)))
  }

  private mutating func count(_ matches: [Match], now: Timestamp) throws {
    guard let tallies = window?.recorder.record(matches, now: now).tallies, !tallies.isEmpty else {
      return
    }
    do {
      try window?.store.transaction { try $0.add(tallies) }
    } catch let error as StoreError where error.code == .full {
      // As with every full table: what finds no room is counted, and the rest goes on.
      formerRefused &+= UInt64(tallies.count)
    }
  }

  private mutating func close(at end: Timestamp, into output: inout RecorderOutput) throws {
    guard let window else { return }
    let day = window.day
    let facts = try window.store.facts(
      of: day, dayRange: zone.start(of: day)..<zone.start(of: day.adding(days: 1)))
    output.windows.append(
      .closed(
        CountingWindow(day: day, startedAt: window.startedAt, endedAt: end),
        DaySuppression.suppressed(facts, under: rule), threshold: rule.threshold))
    formerOutside &+= window.recorder.outside
    formerSetAside &+= window.recorder.setAside
    formerRefused &+= window.recorder.refused
    self.window = nil
  }
}
