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
        "base", Reader.say(.doesNotExistYet, PathText.shown(database)),
        Reader.say(.itIsMadeAtFirstStart))
    }
    if let trouble = disk.trouble {
      return .failed(
        "base", Self.first(trouble), Reader.say(.setItAsideThenVigieRestore))
    }
    switch Self.attempt({ try IncidentStore.open(database, .readOnly).check() }) {
    case .failure(let failure):
      return .failed(
        "base", Self.first(failure.message),
        Reader.say(.setItAsideThenVigieRestore))
    case .success:
      if let place = disk.setAside {
        return .failed(
          "base", Reader.say(.wasDamagedAndSetAsideNewOne, PathText.shown(place)),
          Reader.say(.restoreThenMoveSetAside))
      }
      return .right(
        "base", Reader.say(.intact, NumberText.bytes(UInt64(max(0, size)), Reader.language)))
    }
  }

  /// Whether there is room to write.
  var space: Finding {
    guard let free = FreeSpace.bytes(at: folder) else {
      return .failed(
        "espace", Reader.say(.folderDoesNotExist, PathText.shown(folder)),
        Reader.say(.makeItForAccountVigieSystemd))
    }
    let text = Reader.say(.free, NumberText.bytes(free, Reader.language))
    if free < Self.scarceSpace {
      return .failed(
        "espace", text + Reader.say(.writingWillSoonStop), Reader.say(.freeSomeSpaceOnThisDisk))
    }
    if free < Self.littleSpace {
      return .watch("espace", text, Reader.say(.planForMoreSpaceOnThis))
    }
    return .right("espace", text)
  }

  /// Whether rows past their period go.
  var purge: Finding {
    guard disk.databaseSize == nil || disk.trouble == nil else {
      return .watch(
        "purge", Reader.say(.cannotBeCheckedDatabaseUnreadable),
        Reader.say(.firstMakeDatabaseReadableAgain))
    }
    guard let last = disk.lastPurge else {
      return .watch("purge", Reader.say(.neverDone), "systemctl enable --now vigie-purge.timer")
    }
    let days = days(since: last)
    guard days <= Self.purgeDays else {
      return .failed(
        "purge", Reader.say(.noPurgeForDaysRowsAre, days),
        Reader.say(.vigiePurgeAndSystemctlEnableNow))
    }
    return .right("purge", Reader.say(.doneAgo, DurationText.words(from: last, to: now)))
  }

  /// Whether there is a copy.
  var backup: Finding {
    guard let last = disk.lastBackup else {
      return .watch("sauvegarde", Reader.say(.doctorNone), Reader.say(.vigieBackupSrvBackupsVigie))
    }
    let days = days(since: last)
    guard days <= Self.backupDays else {
      return .watch(
        "sauvegarde", Reader.say(.noneForDays, days), Reader.say(.vigieBackupSrvBackupsVigie))
    }
    return .right("sauvegarde", Reader.say(.doneAgo, DurationText.words(from: last, to: now)))
  }

  /// Whether nobody changed the audit.
  var audit: Finding {
    let path = (folder == "/" ? "" : folder) + "/audit.sqlite"
    guard (try? FileStatus(of: path)) != nil else {
      return .right("audit", Reader.say(.nothingConsultedYet))
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
          "audit", Reader.say(.breaksRowsModifiedOrRemoved, verifier.findings.count),
          Reader.say(.tellDpoVigieAuditVerify))
      }
      return .right("audit", Reader.say(.chainIntactNo, verifier.head.sequence))
    }
  }
}
