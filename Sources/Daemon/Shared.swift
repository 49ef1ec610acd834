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
  private let rules: Mutex<Rules>
  private let lastSetAside = Mutex<DatabaseOpening.SetAside?>(nil)
  private let collectionInForce: Mutex<LiveCollection>
  private let generationNumber = Atomic(0)
  private let stop = Atomic(false)
  private let siemEnd = Atomic(false)

  /// A catalogue and its number.
  typealias Numbered = (catalogue: Catalogue, generation: Int)

  private struct Rules {
    var present: Numbered
    /// Those that came after the recorder's, without the present one.
    var waiting: [Numbered] = []
  }

  /// Reloads that may wait for the recorder; one more waits for its turn.
  private static let mostWaiting = 4

  init(
    settings: DaemonSettings, catalogue: Catalogue, collection: LiveCollection, log: ServiceLog
  ) throws(PlatformError) {
    window = collection.window
    collectionInForce = Mutex(collection)
    self.settings = settings
    self.log = log
    siem = settings.siem.map { SIEMQueue($0, log: log) }
    handoff = try Handoff()
    rules = Mutex(Rules(present: (catalogue, 0)))
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
  var current: Numbered { rules.withLock { $0.present } }

  /// Whether the recorder has come so far that one more catalogue may wait for it.
  var takesRules: Bool { rules.withLock { $0.waiting.count < Self.mostWaiting } }

  /// The catalogues after that one, in their order, up to the present one: a recorder that is behind by
  /// several has batches of each of them to record.
  func catalogues(after generation: Int) -> [Numbered] {
    rules.withLock { ($0.waiting + [$0.present]).filter { $0.generation > generation } }
  }

  /// Lets go of the catalogues that the recorder has reached.
  func forget(upTo generation: Int) {
    rules.withLock { $0.waiting.removeAll { $0.generation <= generation } }
  }

  /// The database that was set aside last; nil when none was since the start.
  var setAside: DatabaseOpening.SetAside? { lastSetAside.withLock { $0 } }

  /// Says everywhere that a damaged database was set aside: journal, coverage, SIEM and status.
  func tell(of setAside: DatabaseOpening.SetAside) {
    lastSetAside.withLock { $0 = setAside }
    log.write(.error, .databaseSetAside, setAside.sentence)
    note("database.setAside")
    siem?.put(.databaseSetAside(at: setAside.time, version: settings.version))
  }

  /// Counts an event of the service in the present hour.
  func note(_ counter: String) {
    let hour = current.catalogue.policy.zone.startOfHour(SystemClock.now())
    handoff.put([CoverageCount(hour: hour, counter: counter, value: 1)])
  }

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
      $0.waiting.append($0.present)
      $0.present = (catalogue, $0.present.generation + 1)
      return $0.present.generation
    }
    generationNumber.store(number, ordering: .releasing)
  }
}
