import Capture
public import Catalogue
public import Inspect
public import Model
public import Privacy
public import Store

/// Reads capture files through the whole line into a store, as one transaction.
///
/// The same key, rules and files give the same rows. A file is known by the SHA-256 of its bytes:
/// one that the store has, or that is given twice, is left out.
public struct Replay: Sendable {
  private let catalogue: Catalogue
  private let key: PseudonymKey?
  private let settings: InspectorSettings
  private let window: AggregateWindow

  /// A replay under those rules and that key; without a key only aggregates of each `window` are
  /// written.
  public init(
    catalogue: Catalogue, key: PseudonymKey?, window: AggregateWindow = .day,
    settings: InspectorSettings = InspectorSettings()
  ) {
    self.window = window
    self.catalogue = catalogue
    self.key = key
    self.settings = settings
  }

  /// Replays the files (`-` is standard input) into the store; `now` is noted as the time of it.
  ///
  /// `streams` are those of the paths that, like standard input, can be read only once.
  ///
  /// Throws what the store or the opening of the files throws; then nothing is kept.
  public func run(
    _ paths: [String], into store: IncidentStore, now: Timestamp, streams: Set<String> = []
  ) throws -> ReplayOutcome {
    var paths = paths
    var skipped: [String] = []
    while !paths.isEmpty {
      do {
        var outcome = try store.transaction { transaction in
          try pass(paths, transaction, resuming: [], now: now)
        }
        outcome.skippedPaths = skipped
        return outcome
      } catch let duplicates as KnownFiles {
        // The digests are only known once the bytes were read: what the files gave was taken back,
        // and the others are read again.
        skipped += duplicates.indices.map { paths[$0] }
        let rest = paths.indices.filter { !duplicates.indices.contains($0) }.map { paths[$0] }
        guard rest.allSatisfy({ $0 != CaptureFileSet.standardInputPath && !streams.contains($0) })
        else {
          throw ReplayError.standardInputBesideKnownFiles(skipped)
        }
        paths = rest
      }
    }
    var outcome = ReplayOutcome()
    outcome.skippedPaths = skipped
    return outcome
  }

  /// Files that the store knows, by their place in the list of paths.
  private struct KnownFiles: Error {
    let indices: [Int]
  }

  private func pass(
    _ paths: [String], _ transaction: StoreTransaction, resuming incidents: [Incident],
    now: Timestamp
  ) throws -> ReplayOutcome {
    let ledger = FileLedger(count: paths.count)
    var files = try CaptureFileSet(paths: paths, chunkObserver: ledger.observe)
    var line = PacketLine(catalogue: catalogue, settings: settings)
    var recorder =
      key.map {
        LevelRecorder(
          Recorder(
            catalogue: catalogue, keys: PseudonymKeyRing(always: $0), resuming: incidents))
      } ?? LevelRecorder(AggregateRecorder(catalogue: catalogue, window: window))
    var clock = PacketClock()
    var coverage = HourlyCoverage(
      zone: catalogue.policy.zone, matchesBy: key == nil ? window : nil)
    var outcome = ReplayOutcome()
    outcome.level = key == nil ? .aggregate : .pseudonymous
    var lastFile = -1
    var days: Set<CivilDay> = []
    // No packet comes from the future: such a time is damage, and the packet is of now.
    let latest = now.adding(nanoseconds: PacketClock.longestStep)
    while var packet = files.next() {
      if packet.time > latest, let current = clock.now,
        packet.time.nanoseconds(since: current) > PacketClock.longestStep
      {
        packet.time = current
      }
      ledger.note(packet)
      let time = clock.advance(to: packet.time, startsFile: packet.fileIndex != lastFile)
      lastFile = packet.fileIndex
      if coverage.isDue(at: time) {
        coverage.note(counters(line, recorder), now: time)
        if days.count < ReplayOutcome.mostDays {
          days.insert(catalogue.policy.zone.day(of: time))
        }
        if coverage.isFull { try transaction.add(coverage.drain()) }
      }
      line.read(files.bytes, packet)
      if line.mustHandOver {
        try write(try recorder.record(line.handOver(), now: time), transaction, &outcome)
      }
    }
    let end = clock.now ?? Timestamp(nanoseconds: 0)
    repeat {
      try write(try recorder.record(line.handOver(), now: end), transaction, &outcome)
    } while line.readRest()
    try write(recorder.finish(at: end), transaction, &outcome)
    if clock.now != nil { coverage.note(counters(line, recorder), now: end) }
    try transaction.add(coverage.drain())
    outcome.take(line.counters, matches: line.matchCount, recorder: recorder)
    outcome.breaks = files.breaks
    outcome.unreadLinks = ledger.unreadLinks
    outcome.days = days.sorted()
    try close(ledger, paths, transaction, now: now)
    return outcome
  }

  private func write(
    _ output: RecorderOutput, _ transaction: StoreTransaction, _ outcome: inout ReplayOutcome
  ) throws {
    outcome.openedIncidents += output.openedCount
    try output.write(to: transaction)
  }

  private func counters(
    _ line: borrowing PacketLine, _ recorder: LevelRecorder
  ) -> [(code: String, value: UInt64)] {
    line.coded + [
      ("matches.outside", recorder.outside),
      ("matches.setAside", recorder.setAside &+ line.repeatedCount),
      ("matches.dropped", recorder.refused),
      ("matches.late", recorder.late),
    ]
  }

  /// Records each file by its digest; throws when one of them is known.
  private func close(
    _ ledger: FileLedger, _ paths: [String], _ transaction: StoreTransaction, now: Timestamp
  ) throws {
    var known: [Int] = []
    var digests: Set<String> = []
    let files = ledger.files(paths, now: now)
    for (index, file) in files where !digests.insert(file.sha256).inserted {
      known.append(index)
    }
    for (index, file) in files where try transaction.isRecorded(sha256: file.sha256) {
      if !known.contains(index) { known.append(index) }
    }
    guard known.isEmpty else { throw KnownFiles(indices: known) }
    for (_, file) in files { try transaction.recordFile(file) }
  }
}
