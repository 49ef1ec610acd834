import Catalogue
import Model
import Platform
import Privacy
import Probe
import Store
import Synchronization

/// Writes what was handed over, one transaction a second, in a thread of its own.
final class RecorderWorker: Sendable {
  /// How long it waits for more before it writes, in milliseconds: what a crash can lose.
  private static let interval: Int32 = 1_000
  /// Attempts to write what is left at the end.
  private static let lastAttempts = 5

  /// What a recorder begins with.
  struct Beginning: Sendable {
    /// What makes the pseudonyms; nil at the aggregate level.
    let keys: PseudonymKeyRing?
    /// Incidents that an earlier run left open.
    let incidents: [Incident]
  }

  let pulse = Pulse()
  private let shared: Shared
  private let store: IncidentStore
  private let workers: [CaptureWorker]
  /// What a recorder begins with; given away once, so that no key stays behind here.
  private let beginning: Mutex<Beginning?>
  private let isEnding = Atomic(false)
  private let trouble = Mutex<String?>(nil)

  init(
    store: IncidentStore, beginning: Beginning, workers: [CaptureWorker], shared: Shared
  ) {
    self.store = store
    self.beginning = Mutex(beginning)
    self.workers = workers
    self.shared = shared
  }

  /// Why nothing can be written at present; nil when all is well.
  var currentTrouble: String? { trouble.withLock { $0 } }

  /// Asks for the end: what was handed over by now is written first.
  func beginStop() {
    isEnding.store(true, ordering: .releasing)
    shared.handoff.ring()
  }

  func run() {
    var recorder = begin()
    /// Batches of a catalogue that not every worker has yet.
    var early: [LiveBatch] = []
    var dropped: UInt64 = 0
    while !isEnding.load(ordering: .acquiring) {
      pulse.beat()
      record(into: &recorder, &early)
      tellOfLoss(recorder, &dropped)
      shared.handoff.wait(milliseconds: Self.interval)
    }
    for _ in 0..<Self.lastAttempts {
      record(into: &recorder, &early, isLast: true)
      if recorder.isWritten, early.isEmpty { break }
      Sleeper.sleep(milliseconds: Self.interval)
    }
    finish(&recorder)
  }

  private func begin() -> LiveRecorder {
    let start = shared.current
    let beginning = beginning.withLock { beginning in
      defer { beginning = nil }
      return beginning
    }
    return LiveRecorder(
      store: store, catalogue: start.catalogue, generation: start.generation,
      keys: beginning?.keys, window: shared.window, resuming: beginning?.incidents ?? [],
      now: SystemClock.now())
  }

  /// Takes what waits, unless what was taken before could not be written yet, and writes it.
  private func record(
    into recorder: inout LiveRecorder, _ early: inout [LiveBatch], isLast: Bool = false
  ) {
    do {
      lower(&recorder)
      // What could not be recorded is counted; what was, and the counts, are written all the same.
      var failure: (any Error)?
      if recorder.isWritten {
        do {
          try take(into: &recorder, &early, isLast: isLast)
        } catch {
          failure = error
        }
      }
      try recorder.write()
      if let failure {
        suffer(.recordingImpossible, "\(failure)")
      } else {
        recover()
      }
    } catch {
      suffer(.writingImpossible, "\(error)")
    }
  }

  /// Takes up a lower level before anything else is recorded.
  private func lower(_ recorder: inout LiveRecorder) {
    guard recorder.level == .pseudonymous, shared.collection.level == .aggregate else { return }
    do {
      try recorder.lower(now: SystemClock.now())
    } catch {
      shared.log.write(.error, .writingFailed, DaemonText.say(.usesNotClosed, "\(error)"))
    }
  }

  /// Records what waits, of the rules in force and of those that come after them.
  private func take(
    into recorder: inout LiveRecorder, _ early: inout [LiveBatch], isLast: Bool
  ) throws {
    // Asked before the batches are taken: what a worker handed over before is among them.
    let isSettled = isLast || workers.allSatisfy { $0.generation == shared.current.generation }
    let taken = shared.handoff.take()
    early += taken.batches
    let now = SystemClock.now()
    let present = early.filter { $0.generation <= recorder.generation }
    early.removeAll { $0.generation <= recorder.generation }
    var failure: (any Error)?
    func attempt(_ step: () throws -> Void) {
      do { try step() } catch { failure = failure ?? error }
    }
    let lost = shared.handoff.dropped
    attempt { try recorder.record(present, taken.counts, lost: lost, now: now) }
    let current = shared.current
    if current.generation != recorder.generation, isSettled {
      attempt {
        try recorder.change(to: current.catalogue, generation: current.generation, now: now)
      }
      let rest = early.filter { $0.generation == current.generation }
      early = []
      attempt { try recorder.record(rest, [], lost: lost, now: now) }
    }
    tellProhibited(&recorder)
    if let failure { throw failure }
  }

  private func tellProhibited(_ recorder: inout LiveRecorder) {
    let uses = recorder.takeProhibitedUses()
    guard let siem = shared.siem else { return }
    let services = shared.current.catalogue.services
    for use in uses {
      siem.put(
        .prohibited(
          use.service, name: services[use.service]?.summary.name ?? use.service.rawValue,
          hour: use.hour, version: shared.settings.version))
    }
  }

  private func finish(_ recorder: inout LiveRecorder) {
    do {
      try recorder.finish(now: SystemClock.now())
      tellProhibited(&recorder)
      try recorder.write()
    } catch {
      shared.log.write(
        .error, .writingFailed, DaemonText.say(.databaseNotCompleted, "\(error)"))
    }
  }

  private func tellOfLoss(_ recorder: LiveRecorder, _ known: inout UInt64) {
    let dropped = shared.handoff.dropped &+ recorder.unrecorded
    guard dropped > known else { return }
    shared.log.write(
      .error, .observationsLost,
      DaemonText.say(.observationsLost, dropped - known))
    known = dropped
  }

  private func suffer(_ what: DaemonText, _ text: String) {
    let isNew = trouble.withLock { trouble in
      defer { trouble = text }
      return trouble == nil
    }
    if isNew {
      shared.log.write(.error, .writingFailed, DaemonText.say(what, text))
    }
  }

  private func recover() {
    let wasTroubled = trouble.withLock { trouble in
      defer { trouble = nil }
      return trouble != nil
    }
    if wasTroubled { shared.log.write(.notice, .writingResumed, DaemonText.say(.writingResumed)) }
  }
}
