import Model
import Platform
import Privacy
import Probe
import Reports
import Store

/// One purge of a database and of the files around it, with its proofs and its row in the audit.
struct PurgeRun {
  let database: DatabaseOption
  let periods: RetentionPeriods
  let zone: CivilZone

  /// Purges at `now` and gives the text that says what was done.
  ///
  /// Two rows of the audit frame it: without the first nothing is deleted, the second says how much was.
  func run(
    _ store: IncidentStore, at now: Timestamp, reports: String?, backups: String?, keys: String,
    on console: Console
  ) throws -> String {
    let trail = try AuditTrail(database)
    let scope = "au \(zone.day(of: now))"
    let proofs = try trail.perform(AuditEntry.purge, scope: scope, on: console) {
      var proofs = try Retention(periods, zone: zone).purge(store, at: now)
      let files = FilePurge(today: zone.day(of: now), zone: zone)
      let directory = try database.directory
      let folder = directory == "/" ? "" : directory
      let ofFiles =
        [
          try files.reports(in: reports ?? folder + "/reports", days: periods.reports),
          try files.setAside(beside: database, days: periods.setAside),
          try files.backups(in: backups ?? folder + "/backups", days: periods.backups),
        ] + (try sealedKeys(of: store, in: KeyDirectory(keys), at: now))
      try store.keep(ofFiles, at: now)
      proofs += ofFiles
      return proofs
    }
    let removed = proofs.reduce(0) { $0 + min($1.removed, 1 << 32) }
    try trail.record(AuditEntry.purgeDone, scope: scope, rowCount: removed, on: nil)
    return proofs.map { Self.line($0) }.joined()
  }

  /// The other copy of each sealed key ends with the one in the database.
  private func sealedKeys(
    of store: IncidentStore, in keys: KeyDirectory, at now: Timestamp
  ) throws -> [PurgeProof] {
    guard try FileStatus(of: keys.path) != nil,
      try keys.keyring().identity == store.owner.keyFingerprint
    else { return [] }
    let today = zone.day(of: now)
    let cutOff = periods.firstKeptDay(on: today)
    let kept = Set(try store.sealedKeys().map(\.fingerprint))
    let purged = try keys.purge(on: today, sealedBefore: cutOff, keeping: kept)
    return [
      PurgeProof(
        kind: .sealedKeyFiles, cutOff: cutOff, removed: purged.removed, held: 0,
        oldestBefore: purged.oldestBefore, oldestAfter: purged.oldestAfter)
    ]
  }

  /// « incidents : 12 effacés, avant le 27/05/2026 ; le plus ancien : 27/05/2026. »
  static func line(_ proof: PurgeProof) -> String {
    let oldest =
      proof.oldestAfter.map { Reader.say(.oldest, DateText.short($0)) }
      ?? Reader.say(.nothingIsLeft)
    let held =
      proof.held > 0
      ? Reader.say(.keptByHold, NumberText.count(proof.held, Reader.language), proof.held) : ""
    return Reader.say(
      .erasedBefore, words(proof.kind), NumberText.count(proof.removed, Reader.language),
      proof.removed, held, DateText.short(proof.cutOff), oldest)
  }

  private static func words(_ kind: PurgeProof.Kind) -> String {
    switch kind {
    case .incidents: Reader.say(.purgeRunUsesSeen)
    case .dailyUse: Reader.say(.usesOfDayByWorkstation)
    case .boxes: Reader.say(.sealedBoxes)
    case .sealedKeys: Reader.say(.sealedKeys)
    case .sealedKeyFiles: Reader.say(.sealedKeysFiles)
    case .aggregates: Reader.say(.aggregates)
    case .coverage: Reader.say(.coverage)
    case .replayedFiles: Reader.say(.filesReplayed)
    case .reports: Reader.say(.reportsAndExports)
    case .setAside: Reader.say(.databasesSetAside)
    case .backups: Reader.say(.backups)
    }
  }
}
