import Catalogue
import Model
import Platform
import Probe
import Synchronization

/// What the daemon's threads have in common.
final class Shared: Sendable {
  let settings: DaemonSettings
  let handoff: Handoff
  let log: ServiceLog
  /// How long postes are told apart at the aggregate level, until the end.
  let window: AggregateWindow
  let selfTest = SelfTest()
  let reloads = Reloads()
  /// The lines for a SIEM; nil where none is configured.
  let siem: SIEMQueue?
  private let rules: Mutex<(catalogue: Catalogue, generation: Int)>
  private let collectionInForce: Mutex<LiveCollection>
  private let generationNumber = Atomic(0)
  private let stop = Atomic(false)
  private let siemEnd = Atomic(false)

  init(
    settings: DaemonSettings, catalogue: Catalogue, collection: LiveCollection, log: ServiceLog
  ) throws(PlatformError) {
    window = collection.window
    collectionInForce = Mutex(collection)
    self.settings = settings
    self.log = log
    siem = settings.siem.map { SIEMQueue($0, log: log) }
    handoff = try Handoff()
    rules = Mutex((catalogue, 0))
  }

  /// Whether the workers are to end.
  var isStopping: Bool { stop.load(ordering: .acquiring) }

  func beginStop() { stop.store(true, ordering: .releasing) }

  /// Whether the last lines for a SIEM were put.
  var siemIsEnding: Bool { siemEnd.load(ordering: .acquiring) }

  func endSIEM() { siemEnd.store(true, ordering: .releasing) }

  /// The number of the present catalogue, to see without a lock whether it changed.
  var generation: Int { generationNumber.load(ordering: .acquiring) }

  /// The present catalogue and its number.
  var current: (catalogue: Catalogue, generation: Int) { rules.withLock { $0 } }

  /// What the gate decided last, as far as it is in force.
  var collection: LiveCollection { collectionInForce.withLock { $0 } }

  /// Puts a lower level in force: the recorder takes it up before anything else that it records.
  func lower(to collection: LiveCollection) {
    collectionInForce.withLock { $0 = collection }
    handoff.ring()
  }

  /// Puts another catalogue in the place of the present one.
  func replace(with catalogue: Catalogue) {
    let number = rules.withLock {
      $0 = (catalogue, $0.generation + 1)
      return $0.generation
    }
    generationNumber.store(number, ordering: .releasing)
  }
}
