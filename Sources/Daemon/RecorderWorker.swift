import Model
import Platform
import Probe
import Store
import Synchronization

/// Writes what was handed over, one transaction a second, in a thread of its own.
final class RecorderWorker: Sendable {
  /// How long it waits for more before it writes, in milliseconds: what a crash can lose.
  private static let interval: Int32 = 1_000
  /// Attempts to write what is left at the end.
  private static let lastAttempts = 5

  let pulse = Pulse()
  private let shared: Shared
  private let store: IncidentStore
  private let workers: [CaptureWorker]
  private let isEnding = Atomic(false)
  private let trouble = Mutex<String?>(nil)

  init(store: IncidentStore, workers: [CaptureWorker], shared: Shared) {
    self.store = store
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
    let start = shared.current
    var recorder = LiveRecorder(
      store: store, catalogue: start.catalogue, generation: start.generation,
      now: SystemClock.now())
    /// Batches of a catalogue that not every worker has yet.
    var early: [LiveBatch] = []
    var dropped: UInt64 = 0
    while !isEnding.load(ordering: .acquiring) {
      pulse.beat()
      record(into: &recorder, &early)
      tellOfLoss(&dropped)
      shared.handoff.wait(milliseconds: Self.interval)
    }
    for _ in 0..<Self.lastAttempts {
      record(into: &recorder, &early, isLast: true)
      if recorder.isWritten, early.isEmpty { break }
      Sleeper.sleep(milliseconds: Self.interval)
    }
    finish(&recorder)
  }

  /// Takes what waits, unless what was taken before could not be written yet, and writes it.
  private func record(
    into recorder: inout LiveRecorder, _ early: inout [LiveBatch], isLast: Bool = false
  ) {
    do {
      if recorder.isWritten {
        // Asked before the batches are taken: what a worker handed over before is among them.
        let isSettled =
          isLast || workers.allSatisfy { $0.generation == shared.current.generation }
        let taken = shared.handoff.take()
        early += taken.batches
        let now = SystemClock.now()
        let present = early.filter { $0.generation <= recorder.generation }
        early.removeAll { $0.generation <= recorder.generation }
        try recorder.record(present, taken.counts, lost: shared.handoff.dropped, now: now)
        let current = shared.current
        if current.generation != recorder.generation, isSettled {
          try recorder.change(to: current.catalogue, generation: current.generation, now: now)
          let rest = early.filter { $0.generation == current.generation }
          early = []
          try recorder.record(rest, [], lost: shared.handoff.dropped, now: now)
        }
      }
      try recorder.write()
      recover()
    } catch {
      suffer("\(error)")
    }
  }

  private func finish(_ recorder: inout LiveRecorder) {
    do {
      try recorder.finish(now: SystemClock.now())
      try recorder.write()
    } catch {
      shared.log.write(.error, "À l'arrêt, la base n'a pas pu être complétée\u{a0}: \(error)")
    }
  }

  private func tellOfLoss(_ known: inout UInt64) {
    let dropped = shared.handoff.dropped
    guard dropped > known else { return }
    shared.log.write(
      .error, "Observations perdues, faute de place avant l'écriture\u{a0}: \(dropped - known).")
    known = dropped
  }

  private func suffer(_ text: String) {
    let isNew = trouble.withLock { trouble in
      defer { trouble = text }
      return trouble == nil
    }
    if isNew {
      shared.log.write(.error, "Écriture impossible, l'écoute continue\u{a0}: \(text)")
    }
  }

  private func recover() {
    let wasTroubled = trouble.withLock { trouble in
      defer { trouble = nil }
      return trouble != nil
    }
    if wasTroubled { shared.log.write(.notice, "L'écriture a repris.") }
  }
}
