public import Catalogue
public import Model
public import Store

/// The recording half of the line for live packets, through the same recorder as a replay's.
///
/// It works at the aggregate level: nothing about single uses or postes is written, only the counts
/// of a window that is over, a local day at most, already suppressed.
public struct LiveRecorder {
  private let store: IncidentStore
  private var recorder: LevelRecorder
  private var coverage: HourlyCoverage
  /// What is recorded and not written yet.
  private var pending: [RecorderOutput] = []
  private var pendingCounts: [CoverageCount] = []
  private var lost: UInt64 = 0
  private var formerCounts = [UInt64](repeating: 0, count: 3)

  /// The catalogue whose batches are recorded; a reload gives the next number.
  public private(set) var generation: Int

  /// A recorder that writes into that store; what it counts belongs to the hours from `now` on.
  public init(store: IncidentStore, catalogue: Catalogue, generation: Int, now: Timestamp) {
    self.store = store
    self.generation = generation
    recorder = LevelRecorder(AggregateRecorder(catalogue: catalogue))
    coverage = HourlyCoverage(zone: catalogue.policy.zone, hidesMatchHours: true)
    coverage.note([], now: now)
  }

  /// Whether everything that was recorded is in the database.
  public var isWritten: Bool { pending.isEmpty && pendingCounts.isEmpty }

  /// Records batches of the present catalogue; `now` ends the day before it.
  ///
  /// Throws `StoreError` when there is no memory to count in; the batch at hand is lost then.
  /// `lost` is the total of matches that were lost before they came here; it must not go down.
  public mutating func record(
    _ batches: [LiveBatch], _ counts: [CoverageCount], lost: UInt64 = 0, now: Timestamp
  ) throws {
    self.lost = lost
    pendingCounts += counts
    for batch in batches { keep(try recorder.record(batch.matches, now: batch.now)) }
    keep(try recorder.record([], now: now))
    coverage.note(counters, now: now)
    pendingCounts += coverage.drain()
  }

  /// Goes on with another catalogue: what was counted under the old one is closed.
  public mutating func change(to catalogue: Catalogue, generation: Int, now: Timestamp) throws {
    keep(try recorder.finish(at: now))
    formerCounts = [
      formerCounts[0] &+ recorder.outside, formerCounts[1] &+ recorder.setAside,
      formerCounts[2] &+ recorder.refused,
    ]
    self.generation = generation
    recorder = LevelRecorder(AggregateRecorder(catalogue: catalogue))
  }

  /// Ends everything in order.
  public mutating func finish(now: Timestamp) throws {
    keep(try recorder.finish(at: now))
  }

  /// Writes what is recorded, in one transaction; when it throws, nothing was written, and it may be
  /// tried again.
  public mutating func write() throws {
    guard !isWritten else { return }
    try store.transaction { transaction in
      for output in pending {
        try transaction.apply(output.changes)
        try transaction.add(output.tallies)
        try transaction.apply(output.windows)
      }
      try transaction.add(pendingCounts)
    }
    pending = []
    pendingCounts = []
  }

  private mutating func keep(_ output: RecorderOutput) {
    guard !output.changes.isEmpty || !output.tallies.isEmpty || !output.windows.isEmpty else {
      return
    }
    pending.append(output)
  }

  private var counters: [(code: String, value: UInt64)] {
    [
      ("matches.outside", formerCounts[0] &+ recorder.outside),
      ("matches.setAside", formerCounts[1] &+ recorder.setAside),
      ("matches.dropped", formerCounts[2] &+ recorder.refused &+ lost),
    ]
  }
}
