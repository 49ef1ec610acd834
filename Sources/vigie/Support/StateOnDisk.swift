import Model
import Platform
import Reports
import Store

/// What the files of a probe tell, whether it listens or not.
struct StateOnDisk {
  /// Bytes of the database and its journal; nil when there is none.
  let databaseSize: Int?
  /// What keeps the database from being read; nil when it was.
  let trouble: String?
  /// The last damaged database that was set aside and is still there; nil when there is none.
  let setAside: String?
  /// Counters of the local day so far.
  let today: [String: UInt64]
  /// What was counted of the local day so far and of the day before.
  let recent: DayFacts
  /// When rows past their period were last removed.
  let lastPurge: Timestamp?
  /// When the last report was made.
  let lastReport: Timestamp?
  /// How the last report of every morning went; nil when there was none yet.
  let report: ReportStanding?
  /// Reports for others, and syntheses, that failed.
  let otherReports: [ReportStanding]
  private let folder: String

  /// Reads the database and the folders beside it; changes nothing.
  init(database: String, zone: CivilZone, now: Timestamp) {
    let parent = DirectoryCreation.parent(of: database)
    let folder = parent == "/" ? "" : parent
    databaseSize = Self.size(database).map { $0 + (Self.size(database + "-wal") ?? 0) }
    // The date is in the name, so that the last one is the latest.
    let names = try? DirectoryListing.files(in: parent, withSuffix: "")
    setAside = names?.filter { $0.hasPrefix(database + SetAsideFile.mark) }
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.max()
    let reports = ReportFolder(beside: folder)
    report = ReportStanding(reports)
    otherReports = ReportStanding.otherFailures(reports, now: now)
    lastReport = Self.newest(reports)
    self.folder = folder
    let day = zone.day(of: now)
    var counters: [String: UInt64] = [:]
    var recent = DayFacts(day: day)
    var purge: Timestamp?
    var trouble: String?
    do {
      let store = try IncidentStore.open(database, .readOnly)
      recent = try store.facts(of: Period(day.adding(days: -1)...day), in: zone).whole
      counters = try store.facts(of: day, in: zone).coverage
      purge = try store.lastPurge()?.at
    } catch {
      trouble = "\(error)"
    }
    today = counters
    self.recent = recent
    lastPurge = purge
    self.trouble = trouble
  }

  private static func size(_ path: String) -> Int? { (try? FileStatus(of: path))?.size }

  private static func newest(_ reports: ReportFolder) -> Timestamp? {
    let files = try? ExpiredFiles.files(below: reports.path) { path in
      let name = path.split(separator: "/").last ?? ""
      return (ReportFolder.isDated(path) || !path.contains("/"))
        && name.hasPrefix(ReportReader.rssi.fileName + "-")
    }
    return files?.map(\.modified).max()
  }

  /// When the last backup was made: as the audit says, wherever it is, or the newest beside the database.
  var lastBackup: Timestamp? {
    let beside = try? ExpiredFiles.files(in: folder + "/backups", where: BackupName.isBackup)
    return ((beside?.map(\.modified) ?? []) + [auditedBackup].compactMap(\.self)).max()
  }

  /// The last backup that was written down and did not fail; nil also when the audit cannot be read, which
  /// is said elsewhere.
  private var auditedBackup: Timestamp? {
    let path = folder + "/audit.sqlite"
    guard (try? FileStatus(of: path)) != nil else { return nil }
    // The row comes before the copy, and a failure adds another one.
    var done: Timestamp?
    var begun: Timestamp?
    try? AuditLog.openToRead(path).forEachRow { row in
      if row.entry.command == AuditEntry.backup {
        done = begun ?? done
        begun = row.entry.time
      } else if row.entry.isOutcome(of: AuditEntry.backup) {
        // Only a failure is written down after it.
        begun = nil
      }
    }
    return begun ?? done
  }
}
