import Model
import Platform
import Privacy
import Reports
import Store

extension Doctor {
  /// Free bytes under which writing is about to end.
  private static let scarceSpace: UInt64 = 500 << 20
  /// Free bytes under which somebody should look.
  private static let littleSpace: UInt64 = 2 << 30
  /// Days without a purge from which rows outlive their period.
  private static let purgeDays = 2
  private static let backupDays = 40

  var folder: String { DirectoryCreation.parent(of: database) }

  func days(since instant: Timestamp) -> Int {
    let days = now.nanoseconds(since: instant) / 86_400_000_000_000
    return Int(clamping: max(0, days))
  }

  /// Whether the database can be read, and is whole.
  var databaseFinding: Finding {
    guard let size = disk.databaseSize else {
      return .watch(
        "base", "\(PathText.shown(database)) n'existe pas encore.",
        "elle se crée au premier démarrage : systemctl start vigie")
    }
    if let trouble = disk.trouble {
      return .failed(
        "base", Self.first(trouble), "la mettre de côté, puis vigie restore ou une base neuve")
    }
    switch Self.attempt({ try IncidentStore.open(database, .readOnly).check() }) {
    case .failure(let failure):
      return .failed(
        "base", Self.first(failure.message),
        "la mettre de côté, puis vigie restore ou une base neuve")
    case .success:
      return .right("base", "Intègre, \(NumberText.bytes(UInt64(max(0, size)), .french)).")
    }
  }

  /// Whether there is room to write.
  var space: Finding {
    guard let free = FreeSpace.bytes(at: folder) else {
      return .failed(
        "espace", "Le dossier \(PathText.shown(folder)) n'existe pas.",
        "le créer pour le compte vigie : systemd-tmpfiles --create")
    }
    let text = "\(NumberText.bytes(free, .french)) libres."
    if free < Self.scarceSpace {
      return .failed(
        "espace", text + " Écriture bientôt arrêtée.", "libérer de la place sur ce disque")
    }
    if free < Self.littleSpace {
      return .watch("espace", text, "prévoir de la place sur ce disque")
    }
    return .right("espace", text)
  }

  /// Whether rows past their period go.
  var purge: Finding {
    guard disk.databaseSize == nil || disk.trouble == nil else {
      return .watch("purge", "Non vérifiable, base illisible.", "remettre d'abord la base en état")
    }
    guard let last = disk.lastPurge else {
      return .watch("purge", "Jamais faite.", "systemctl enable --now vigie-purge.timer")
    }
    let days = days(since: last)
    guard days <= Self.purgeDays else {
      return .failed(
        "purge", "Pas de purge depuis \(days) jours : conservation dépassée.",
        "vigie purge, et systemctl enable --now vigie-purge.timer")
    }
    return .right("purge", "Faite il y a \(DurationText.words(from: last, to: now)).")
  }

  /// Whether there is a copy.
  var backup: Finding {
    guard let last = disk.lastBackup else {
      return .watch("sauvegarde", "Aucune.", "vigie backup /srv/sauvegardes/vigie")
    }
    let days = days(since: last)
    guard days <= Self.backupDays else {
      return .watch(
        "sauvegarde", "Aucune depuis \(days) jours.", "vigie backup /srv/sauvegardes/vigie")
    }
    return .right("sauvegarde", "Faite il y a \(DurationText.words(from: last, to: now)).")
  }

  /// Whether nobody changed the audit.
  var audit: Finding {
    let path = (folder == "/" ? "" : folder) + "/audit.sqlite"
    guard (try? FileStatus(of: path)) != nil else {
      return .right("audit", "Pas encore de consultation.")
    }
    let result = Self.attempt { () throws -> AuditVerifier in
      var verifier = AuditVerifier(heads: [])
      try AuditLog.openToRead(path).forEachRow { verifier.take($0) }
      verifier.finish()
      return verifier
    }
    switch result {
    case .failure(let failure):
      return .failed("audit", Self.first(failure.message), "vigie audit verify")
    case .success(let verifier):
      guard verifier.findings.isEmpty else {
        return .failed(
          "audit", "\(verifier.findings.count) rupture(s) : lignes modifiées ou supprimées.",
          "prévenir le DPO ; vigie audit verify")
      }
      return .right("audit", "Chaîne intacte, n° \(verifier.head.sequence).")
    }
  }
}
