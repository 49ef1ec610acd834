import Model
import Platform
import Probe
import Reports
import Store

/// One purge of a database and of the files around it, with its proofs and its row in the audit.
struct PurgeRun {
  let database: DatabaseOption
  let periods: RetentionPeriods
  let zone: CivilZone

  /// Purges at `now` and gives the text that says what was done.
  func run(
    _ store: IncidentStore, at now: Timestamp, reports: String?, backups: String?,
    on console: Console
  ) throws -> String {
    var proofs = try Retention(periods, zone: zone).purge(store, at: now)
    let files = FilePurge(today: zone.day(of: now), zone: zone)
    let folder = database.directory == "/" ? "" : database.directory
    let ofFiles = [
      try files.reports(in: reports ?? folder + "/reports", days: periods.reports),
      try files.setAside(beside: database, days: periods.setAside),
      try files.backups(in: backups ?? folder + "/backups", days: periods.backups),
    ]
    try store.keep(ofFiles, at: now)
    proofs += ofFiles
    let removed = proofs.reduce(0) { $0 + min($1.removed, 1 << 32) }
    try AuditTrail(database).record(
      "purge", scope: "au \(zone.day(of: now))", rowCount: removed, on: console)
    return proofs.map { Self.line($0) }.joined()
  }

  /// « incidents : 12 effacés, avant le 27/05/2026 ; le plus ancien : 27/05/2026. »
  static func line(_ proof: PurgeProof) -> String {
    let oldest =
      proof.oldestAfter.map { "le plus ancien : \(DateText.short($0))" } ?? "rien ne reste"
    let held = proof.held > 0 ? ", \(NumberText.count(proof.held, .french)) gardés par un gel" : ""
    return "\(words(proof.kind)) : \(NumberText.count(proof.removed, .french)) effacés\(held), "
      + "avant le \(DateText.short(proof.cutOff)) ; \(oldest).\n"
  }

  private static func words(_ kind: PurgeProof.Kind) -> String {
    switch kind {
    case .incidents: "Usages constatés"
    case .dailyUse: "Usages du jour par poste"
    case .boxes: "Boîtes scellées"
    case .sealedKeys: "Clés scellées"
    case .aggregates: "Agrégats"
    case .coverage: "Couverture"
    case .replayedFiles: "Fichiers relus"
    case .reports: "Rapports et exports"
    case .setAside: "Bases mises de côté"
    case .backups: "Sauvegardes"
    }
  }
}
