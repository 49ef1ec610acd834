import Model
import Platform
import Reports

/// Removes files whose period is over, and says so as the database's own purge does.
struct FilePurge {
  let today: CivilDay
  let zone: CivilZone

  private static let reportSuffixes = [".txt", ".html", ".csv", ".json"]

  /// The reports and exports of a folder, its dated folders and its messages among them, by the time of
  /// their last change; a dated folder goes with its last report.
  func reports(in directory: String, days: Int) throws -> PurgeProof {
    let files = try ExpiredFiles.files(below: directory) { path in
      guard path.contains("/") else { return Self.isReport(path[...]) }
      return ReportFolder.isDated(path)
        ? Self.isReport(path.split(separator: "/").last ?? "") : ReportFolder.isMessage(path)
    }
    let proof = try remove(files, .reports, days: days)
    for month in Set(files.map { DirectoryCreation.parent(of: $0.path) }) where Self.isDate(month) {
      let year = DirectoryCreation.parent(of: month)
      if try DirectoryTree.removeIfEmpty(month), Self.isDate(year) {
        try DirectoryTree.removeIfEmpty(year)
      }
    }
    return proof
  }

  private static func isReport(_ name: Substring) -> Bool {
    reportSuffixes.contains { name.hasSuffix($0) }
      // People keep notes in Markdown too; reports have their name.
      || ["rapport-", "synthese-", "dpo-"].contains { name.hasPrefix($0) }
        && name.hasSuffix(".\(ReportFormat.markdown.fileExtension)")
  }

  private static func isDate(_ folder: String) -> Bool {
    let name = folder.split(separator: "/").last ?? ""
    return ReportFolder.isNumber(name, digits: 2) || ReportFolder.isNumber(name, digits: 4)
  }

  /// The damaged databases beside a database, by the time of their last change.
  func setAside(beside database: DatabaseOption, days: Int) throws -> PurgeProof {
    let path = try database.path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let files = try ExpiredFiles.files(in: database.directory) {
      $0.hasPrefix(name + SetAsideFile.mark)
    }
    return try remove(files, .setAside, days: days)
  }

  /// The backups of a folder, by the day that is written beside each; one without a day, and the settings
  /// that an upgrade puts aside with it, end `days` after their last change.
  func backups(in directory: String, days: Int) throws -> PurgeProof {
    let files = try ExpiredFiles.files(in: directory) {
      BackupName.isBackup($0) || BackupName.isOfSettings($0)
    }
    let old = try files.filter { path, modified in
      let last = try BackupName(path: path).expiry() ?? zone.day(of: modified).adding(days: days)
      return last < today
    }
    for (path, _) in old {
      try ExpiredFiles.remove(path)
      try ExpiredFiles.remove(BackupName(path: path).expiryPath)
    }
    return proof(.backups, files, removed: old.map(\.path), cutOff: today)
  }

  private func remove(
    _ files: [(path: String, modified: Timestamp)], _ kind: PurgeProof.Kind, days: Int
  ) throws -> PurgeProof {
    let cutOff = today.adding(days: -days)
    let old = files.filter { zone.day(of: $0.modified) < cutOff }.map(\.path)
    for path in old { try ExpiredFiles.remove(path) }
    return proof(kind, files, removed: old, cutOff: cutOff)
  }

  private func proof(
    _ kind: PurgeProof.Kind, _ files: [(path: String, modified: Timestamp)], removed: [String],
    cutOff: CivilDay
  ) -> PurgeProof {
    let gone = Set(removed)
    return PurgeProof(
      kind: kind, cutOff: cutOff, removed: removed.count, held: 0,
      oldestBefore: files.map { zone.day(of: $0.modified) }.min(),
      oldestAfter: files.filter { !gone.contains($0.path) }.map { zone.day(of: $0.modified) }.min())
  }
}
