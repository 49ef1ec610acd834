public import Catalogue
public import Model
public import Privacy
public import Store

/// The recording half of the line for live packets, through the same recorder as a replay's.
///
/// At the aggregate level nothing about single uses or postes is written, only the counts of a window
/// that is over, already suppressed. At the pseudonymous level rows are written, each month's sealed
/// key before the first box that only its recipients open.
public struct LiveRecorder {
  /// Where it writes; nil between two databases.
  private var store: IncidentStore?
  private var catalogue: Catalogue
  private let window: AggregateWindow
  private var recorder: LevelRecorder
  private var coverage: HourlyCoverage
  /// What is recorded and not written yet.
  private var pending: [RecorderOutput] = []
  private var pendingCounts: [CoverageCount] = []
  private var lost: UInt64 = 0
  private var formerCounts = [UInt64](repeating: 0, count: 4)

  /// The sealed keys that boxes may still be made for: the present one's and the former one's.
  private var handedOver: [SealedKey] = []
  private static let mostKeys = 2

  private var prohibited = ProhibitedUses()
  /// The day on which the present catalogue came; nil once its services are written down.
  private var newCatalogueSince: CivilDay?

  /// The catalogue whose batches are recorded; a reload gives the next number.
  public private(set) var generation: Int
  /// Matches that could not be recorded, for want of a key or of memory.
  public private(set) var unrecorded: UInt64 = 0

  /// A recorder that writes into that store; what it counts belongs to the hours from `now` on.
  ///
  /// - Parameters:
  ///   - store: Where it writes.
  ///   - catalogue: The rules and the policy.
  ///   - generation: The catalogue's number.
  ///   - keys: What makes the pseudonyms; nil for the aggregate level.
  ///   - window: How long postes are told apart at the aggregate level.
  ///   - incidents: Those that an earlier run left open; at the aggregate level they are closed.
  ///   - now: The present instant.
  public init(
    store: IncidentStore, catalogue: Catalogue, generation: Int, keys: PseudonymKeyRing? = nil,
    window: AggregateWindow = .day, resuming incidents: [Incident] = [], now: Timestamp
  ) {
    self.store = store
    self.catalogue = catalogue
    self.generation = generation
    self.window = window
    if let keys {
      recorder = LevelRecorder(Recorder(catalogue: catalogue, keys: keys, resuming: incidents))
    } else {
      recorder = LevelRecorder(AggregateRecorder(catalogue: catalogue, window: window))
    }
    coverage = HourlyCoverage(
      zone: catalogue.policy.zone, matchesBy: window, holdsMatches: keys == nil)
    coverage.note([], now: now)
    newCatalogueSince = catalogue.policy.zone.day(of: now)
    if keys == nil { keep(Recorder.closing(incidents, catalogue)) }
  }

  /// Whether there is a database to write into.
  public var hasDatabase: Bool { store != nil }

  /// Lets go of the database, so that its files can be moved; what is recorded waits.
  public mutating func leave() { store = nil }

  /// Goes on in another database: what is open is written there anew, with the key's sealed copy, since
  /// the former one's rows stay where they are.
  public mutating func move(to store: IncidentStore, now: Timestamp) {
    self.store = store
    // Before what waits: boxes need the key of their period, which may be the former one.
    var keys = RecorderOutput()
    keys.sealedKeys = handedOver
    if !handedOver.isEmpty { pending.insert(keys, at: 0) }
    recorder.forgetBoxes()
    newCatalogueSince = catalogue.policy.zone.day(of: now)
  }

  /// The level that is recorded at.
  public var level: CollectionLevel { recorder.level }

  /// Whether everything that was recorded is in the database.
  public var isWritten: Bool { pending.isEmpty && pendingCounts.isEmpty }

  /// Records batches of the present catalogue; `now` ends the period, window or session before it.
  ///
  /// Throws `StoreError` when there is no memory to count in, and what the keys throw when the next one
  /// cannot be made: the former one is not used again. What could not be recorded is lost and counted
  /// in `unrecorded`; the other batches and all counts are kept.
  /// `lost` is the total of matches that were lost before they came here; it must not go down.
  public mutating func record(
    _ batches: [LiveBatch], _ counts: [CoverageCount], lost: UInt64 = 0, now: Timestamp
  ) throws {
    self.lost = lost
    pendingCounts += counts
    var failure: (any Error)?
    for batch in batches {
      do {
        keep(try recorder.record(batch.matches, now: batch.now))
      } catch {
        unrecorded &+= UInt64(batch.matches.count)
        failure = failure ?? error
      }
    }
    do {
      keep(try recorder.record([], now: now))
    } catch {
      failure = failure ?? error
    }
    coverage.note(counters, now: now)
    pendingCounts += coverage.drain()
    if let failure { throw failure }
  }

  /// Goes on with another catalogue: a window that was counted under the old one is closed, sessions
  /// go on.
  ///
  /// Throws what closing the window throws; its counts are lost then, and the new catalogue counts.
  public mutating func change(to catalogue: Catalogue, generation: Int, now: Timestamp) throws {
    self.generation = generation
    self.catalogue = catalogue
    newCatalogueSince = catalogue.policy.zone.day(of: now)
    guard !recorder.change(to: catalogue) else { return }
    try replaceByAggregates(now: now)
  }

  /// Goes on at the aggregate level at once: every session is closed, and the key is let go.
  public mutating func lower(now: Timestamp) throws {
    guard level == .pseudonymous else { return }
    try replaceByAggregates(now: now)
  }

  private mutating func replaceByAggregates(now: Timestamp) throws {
    var former = recorder
    for (index, value) in Self.totals(former).enumerated() { formerCounts[index] &+= value }
    recorder = LevelRecorder(AggregateRecorder(catalogue: catalogue, window: window))
    coverage.holdsMatches = true
    keep(try former.finish(at: now))
  }

  /// Ends everything in order.
  public mutating func finish(now: Timestamp) throws {
    coverage.note(counters, now: now)
    coverage.release()
    pendingCounts += coverage.drain()
    keep(try recorder.finish(at: now))
  }

  /// Writes what is recorded, in one transaction; when it throws, nothing was written, and it may be
  /// tried again. Without a database it waits.
  public mutating func write() throws {
    guard !isWritten, let store else { return }
    try store.transaction { transaction in
      for output in pending { try output.write(to: transaction) }
      try transaction.add(pendingCounts)
      if let newCatalogueSince {
        try transaction.keepKnown(catalogue.nameMarks, on: newCatalogueSince)
      }
    }
    newCatalogueSince = nil
    pending = []
    pendingCounts = []
  }

  private mutating func keep(_ output: RecorderOutput) {
    guard !output.isEmpty else { return }
    handedOver = (handedOver + output.sealedKeys).suffix(Self.mostKeys)
    prohibited.take(output)
    pending.append(output)
  }

  /// The prohibited services whose use was recorded and not told before.
  public mutating func takeProhibitedUses() -> [ProhibitedUses.Use] { prohibited.drain() }

  private static func totals(_ recorder: LevelRecorder) -> [UInt64] {
    [recorder.outside, recorder.setAside, recorder.refused, recorder.late]
  }

  private var counters: [(code: String, value: UInt64)] {
    let totals = zip(formerCounts, Self.totals(recorder)).map { $0 &+ $1 }
    return [
      ("matches.outside", totals[0]), ("matches.setAside", totals[1]),
      ("matches.dropped", totals[2] &+ lost &+ unrecorded), ("matches.late", totals[3]),
    ]
  }
}
