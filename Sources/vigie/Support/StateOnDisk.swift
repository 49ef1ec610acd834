import Model
import Platform
import Store

/// What the files of a probe tell, whether it listens or not.
struct StateOnDisk {
  /// Bytes of the database and its journal; nil when there is none.
  let databaseSize: Int?
  /// What keeps the database from being read; nil when it was.
  let trouble: String?
  /// Counters of the local day so far.
  let today: [String: UInt64]
  /// What was counted of the local day so far and of the day before.
  let recent: DayFacts
  /// When rows past their period were last removed.
  let lastPurge: Timestamp?
  /// When the last report was made.
  let lastReport: Timestamp?
  /// When the last backup was made.
  let lastBackup: Timestamp?

  /// Reads the database and the folders beside it; changes nothing.
  init(database: String, zone: CivilZone, now: Timestamp) {
    let parent = DirectoryCreation.parent(of: database)
    let folder = parent == "/" ? "" : parent
    databaseSize = Self.size(database).map { $0 + (Self.size(database + "-wal") ?? 0) }
    lastReport = Self.newest(in: folder + "/reports")
    lastBackup = Self.newest(in: folder + "/backups")
    let day = zone.day(of: now)
    var counters: [String: UInt64] = [:]
    var recent = DayFacts(day: day)
    var purge: Timestamp?
    var trouble: String?
    do {
      let store = try IncidentStore.open(database, .readOnly)
      let facts = try [day.adding(days: -1), day].map { day in
        try store.facts(
          of: day, dayRange: zone.start(of: day)..<zone.start(of: day.adding(days: 1)))
      }
      for facts in facts { recent.take(facts) }
      counters = facts.last?.coverage ?? [:]
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

  private static func newest(in folder: String) -> Timestamp? {
    (try? ExpiredFiles.files(in: folder) { _ in true })?.map(\.modified).max()
  }
}

extension DayFacts {
  /// Adds what a later day says of the probe and its networks.
  fileprivate mutating func take(_ later: DayFacts) {
    for (code, value) in later.coverage {
      let sum = coverage[code, default: 0].addingReportingOverflow(value)
      coverage[code] = sum.overflow ? .max : sum.partialValue
    }
    hoursWithPackets += later.hoursWithPackets
    suspectsGateway = suspectsGateway || later.suspectsGateway
    if later.coverage[NetworkSight.watched] != nil { silentSince = later.silentSince }
  }
}
