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
  private let isEnding = Atomic(false)
  private let written = Atomic<UInt64>(0)
  private let trouble = Mutex<String?>(nil)

  init(store: IncidentStore, shared: Shared) {
    self.store = store
    self.shared = shared
  }

  /// Transactions that were written.
  var transactions: UInt64 { written.load(ordering: .acquiring) }

  /// Why nothing can be written at present; nil when all is well.
  var currentTrouble: String? { trouble.withLock { $0 } }

  /// Asks for the end: what was handed over by now is written first.
  func beginStop() {
    isEnding.store(true, ordering: .releasing)
    shared.handoff.ring()
  }

  func run() {
    var recorder = LiveRecorder(store: store)
    var lastDropped: UInt64 = 0
    while !isEnding.load(ordering: .acquiring) {
      pulse.beat()
      // The bell wakes for the first batch; the rest of the second is waited for, so that a
      // second's batches are one transaction.
      Sleeper.sleep(milliseconds: Self.interval)
      write(&recorder)
      let dropped = shared.handoff.dropped
      if dropped > lastDropped {
        shared.log.write(
          .error,
          "Observations perdues, faute de place avant l'écriture\u{a0}: \(dropped - lastDropped).")
        lastDropped = dropped
      }
    }
    for _ in 0..<Self.lastAttempts where !write(&recorder) {
      Sleeper.sleep(milliseconds: Self.interval)
    }
  }
}
