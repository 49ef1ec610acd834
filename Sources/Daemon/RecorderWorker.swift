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
  /// Nanoseconds between two databases set aside: a disk that damages each new one fills up otherwise.
  private static let betweenReplacements: Int64 = 3_600_000_000_000

  /// What a recorder begins with.
  struct Beginning: Sendable {
    /// How the database was opened, and is again when it is found damaged.
    let opening: DatabaseOpening
    let store: IncidentStore
    /// What makes the pseudonyms; nil at the aggregate level.
    let keys: PseudonymKeyRing?
    /// Incidents that an earlier run left open.
    let incidents: [Incident]
  }

  let pulse = Pulse()
  private let shared: Shared
  private let opening: DatabaseOpening
  private let workers: [CaptureWorker]
  /// What a recorder begins with; given away once, so that no key and no open database stays behind here.
  private let beginning: Mutex<Beginning?>
  private let isEnding = Atomic(false)
  private let trouble = Mutex<String?>(nil)
  /// Damage that the check found and the recorder has not taken up.
  private let finding = Mutex<(damage: StoreError, database: Int)?>(nil)
  /// Databases that were set aside by this recorder.
  private let replacements = Atomic(0)

  init(beginning: Beginning, workers: [CaptureWorker], shared: Shared) {
    opening = beginning.opening
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
    guard var job = begin() else { return }
    while !isEnding.load(ordering: .acquiring) {
      pulse.beat()
      record(into: &job)
      tellOfLoss(&job)
      shared.handoff.wait(milliseconds: Self.interval)
    }
    for _ in 0..<Self.lastAttempts {
      record(into: &job, isLast: true)
      if job.isDone, shared.handoff.isEmpty { break }
      // What had to wait was written now: what came after it is taken at once.
      if !job.recorder.isWritten { Sleeper.sleep(milliseconds: Self.interval) }
    }
    finish(&job)
  }

  /// What the recorder has in hand.
  private struct Job {
    var recorder: LiveRecorder
    /// Batches of a catalogue that not every worker has yet.
    var early: [LiveBatch] = []
    /// Losses that were said.
    var toldLosses: UInt64 = 0
    var toldCounts: UInt64 = 0
    /// When a database was set aside last, by the monotonic clock.
    var lastReplacement: Int64?

    var isDone: Bool { recorder.isWritten && early.isEmpty }

    /// The early batches up to that catalogue, which leave.
    mutating func takeEarly(upTo generation: Int) -> [LiveBatch] {
      defer { early.removeAll { $0.generation <= generation } }
      return early.filter { $0.generation <= generation }
    }

    var earlyMatches: Int { early.reduce(0) { $0 + $1.matches.count } }
  }

  private func begin() -> Job? {
    let start = shared.current
    return beginning.withLock { beginning in
      defer { beginning = nil }
      return beginning.map {
        Job(
          recorder: LiveRecorder(
            store: $0.store, catalogue: start.catalogue, generation: start.generation,
            keys: $0.keys, window: shared.window, resuming: $0.incidents, now: SystemClock.now()))
      }
    }
  }

  // MARK: A damaged database

  /// Reads the whole database once, beside everything else: what it finds is taken up by the recorder.
  ///
  /// Nobody waits for it: at a stop it ends with the program.
  func check() {
    let number = replacements.load(ordering: .acquiring)
    do throws(StoreError) {
      try IncidentStore.open(opening.path, .readOnly).check()
    } catch {
      // What else keeps it from being read keeps it from being written, which the recorder says.
      guard opening.isDamage(error) else { return }
      finding.withLock { $0 = (error, number) }
      shared.handoff.ring()
    }
  }

  /// What comes of an error of the database: one that is damaged is replaced.
  private func fail(_ error: any Error, _ job: inout Job) {
    let now = SystemClock.monotonicNanoseconds()
    guard let cause = error as? StoreError, opening.isDamage(cause),
      job.lastReplacement.map({ now &- $0 >= Self.betweenReplacements }) ?? true
    else { return suffer(.writingImpossible, "\(error)") }
    job.recorder.leave()
    do {
      shared.tell(of: try opening.setAside(cause, now: SystemClock.now()))
      job.lastReplacement = now
      replacements.add(1, ordering: .acquiringAndReleasing)
      try reopen(&job)
    } catch {
      suffer(.writingImpossible, "\(error)")
    }
  }

  /// What the check found of the present database.
  private func takeFinding() -> StoreError? {
    let found = finding.withLock { finding in
      defer { finding = nil }
      return finding
    }
    guard let found, found.database == replacements.load(ordering: .acquiring) else { return nil }
    return found.damage
  }

  /// Opens a database again where the former one was left.
  private func reopen(_ job: inout Job) throws {
    guard !job.recorder.hasDatabase else { return }
    job.recorder.move(to: try opening.openStore(), now: SystemClock.now())
  }

  // MARK: Recording

  /// Takes what waits, unless what was taken before could not be written yet, and writes it.
  private func record(into job: inout Job, isLast: Bool = false) {
    do {
      lower(&job.recorder)
      if let damage = takeFinding() { throw damage }
      try reopen(&job)
      // What could not be recorded is counted; what was, and the counts, are written all the same.
      var failure: (any Error)?
      if job.recorder.isWritten {
        do {
          try take(into: &job, isLast: isLast)
        } catch {
          failure = error
        }
      }
      try job.recorder.write()
      if let failure {
        suffer(.recordingImpossible, "\(failure)")
      } else {
        recover()
      }
    } catch {
      fail(error, &job)
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

  /// Records what waits, each batch by the catalogue that it was matched with: those of the former one
  /// before the recorder goes on with the next.
  private func take(into job: inout Job, isLast: Bool) throws {
    // Asked before the batches are taken: what a worker handed over before is among them.
    let present = shared.current.generation
    let reached = isLast ? present : workers.map(\.generation).min() ?? present
    // A worker that does not come along must not make others' batches pile up here.
    var counts: [CoverageCount] = []
    if job.earlyMatches < Handoff.mostMatches || reached > job.recorder.generation {
      let taken = shared.handoff.take()
      job.early += taken.batches
      counts = taken.counts
    }
    let now = SystemClock.now()
    let lost = shared.handoff.dropped
    var failure: (any Error)?
    func attempt(_ step: () throws -> Void) {
      do { try step() } catch { failure = failure ?? error }
    }
    let due = job.takeEarly(upTo: job.recorder.generation)
    attempt { try job.recorder.record(due, counts, lost: lost, now: now) }
    for next in shared.catalogues(after: job.recorder.generation) where next.generation <= reached {
      attempt {
        try job.recorder.change(to: next.catalogue, generation: next.generation, now: now)
      }
      let due = job.takeEarly(upTo: next.generation)
      attempt { try job.recorder.record(due, [], lost: lost, now: now) }
    }
    shared.forget(upTo: job.recorder.generation)
    tellProhibited(&job.recorder)
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

  /// Ends everything, with what could not be taken so far because something else waited to be written.
  private func finish(_ job: inout Job) {
    // What one step cannot do keeps the others from nothing.
    func attempt(_ step: () throws -> Void) {
      do {
        try step()
      } catch {
        shared.log.write(
          .error, .writingFailed, DaemonText.say(.databaseNotCompleted, "\(error)"))
      }
    }
    if !shared.handoff.isEmpty || !job.early.isEmpty {
      attempt { try take(into: &job, isLast: true) }
    }
    attempt { try job.recorder.finish(now: SystemClock.now()) }
    tellProhibited(&job.recorder)
    attempt {
      try reopen(&job)
      try job.recorder.write()
    }
  }

  private func tellOfLoss(_ job: inout Job) {
    let dropped = shared.handoff.dropped &+ job.recorder.unrecorded
    if dropped > job.toldLosses {
      shared.log.write(
        .error, .observationsLost, DaemonText.say(.observationsLost, dropped - job.toldLosses))
      job.toldLosses = dropped
    }
    let counts = shared.handoff.droppedCounts
    if counts > job.toldCounts {
      shared.log.write(
        .error, .observationsLost, DaemonText.say(.countsLost, counts - job.toldCounts))
      job.toldCounts = counts
    }
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
