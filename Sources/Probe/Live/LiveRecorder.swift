import Catalogue
import Model
import Privacy
public import Store

/// The recording half of the line for live packets: batches to daily use, in one transaction each
/// time.
///
/// Nothing about single uses is kept: no incident is written. Postes are told apart, for a day's
/// distinct counts, under a key that exists only in this process's memory and only for that day; no
/// one, the collectivity included, can lead its pseudonyms back to an address afterwards.
public struct LiveRecorder {
  private let store: IncidentStore
  private var recorder: Recorder?
  private var generation = -1
  private var day: CivilDay?
  private var coverage: HourlyCoverage?
  private var outside: UInt64 = 0
  private var setAside: UInt64 = 0
  private var refused: UInt64 = 0

  /// The name of no key, for a database whose pseudonyms have none that could be kept.
  public static let noKey = "aucune"

  /// A recorder that writes into that store.
  public init(store: IncidentStore) {
    self.store = store
  }

  /// Writes batches and coverage; when it throws, nothing of it was written or counted, and the same
  /// may be given again.
  public mutating func record(_ batches: [LiveBatch], _ counts: [CoverageCount]) throws {
    var next = self
    try store.transaction { transaction in
      for batch in batches { try next.write(batch, transaction) }
      try transaction.add(counts)
      if let now = batches.last?.now, var coverage = next.coverage {
        coverage.note(next.counters, now: now)
        try transaction.add(coverage.drain())
        next.coverage = coverage
      }
    }
    self = next
  }

  private mutating func write(_ batch: LiveBatch, _ transaction: StoreTransaction) throws {
    let zone = batch.catalogue.policy.zone
    let today = zone.day(of: batch.now)
    if batch.generation != generation || today != day { begin(batch, today) }
    guard var current = recorder else { return }
    recorder = nil
    let output = current.record(batch.matches, now: batch.now)
    recorder = current
    try transaction.add(output.tallies)
  }

  private mutating func begin(_ batch: LiveBatch, _ today: CivilDay) {
    if let recorder {
      outside &+= recorder.outside
      setAside &+= recorder.setAside
      refused &+= recorder.refused
    }
    // A reload keeps the day's key, so that a poste is counted once.
    if today != day || pseudonymizer == nil {
      pseudonymizer = Pseudonymizer(key: PseudonymKey.generate())
    }
    if let pseudonymizer {
      recorder = Recorder(
        catalogue: batch.catalogue, pseudonymizer: pseudonymizer, resuming: [])
    }
    if coverage == nil {
      var first = HourlyCoverage(zone: batch.catalogue.policy.zone)
      first.note([], now: batch.now)
      coverage = first
    }
    generation = batch.generation
    day = today
  }

  private var pseudonymizer: Pseudonymizer?

  private var counters: [(code: String, value: UInt64)] {
    [
      ("matches.outside", outside &+ (recorder?.outside ?? 0)),
      ("matches.setAside", setAside &+ (recorder?.setAside ?? 0)),
      ("matches.dropped", refused &+ (recorder?.refused ?? 0)),
    ]
  }
}
