import GRDB

extension IncidentStore {
  /// Writes a whole copy of the database to a new file, with mode 0640 or tighter.
  ///
  /// What was deleted is not in it, nor is any live key, which is never in the database.
  /// - Throws: `StoreError`; `missing` when the file cannot be created or is there already.
  public func backUp(to path: String) throws(StoreError) {
    let writer = try writer()
    let target = DatabaseFile(path: path, busyTimeout: Self.busyTimeout)
    guard try target.content() == .missing else { throw Self.isThere(path) }
    try translatingAll(path) {
      try DatabaseFile.withTightUmask {
        try writer.writeWithoutTransaction {
          try $0.execute(sql: "VACUUM INTO ?", arguments: [target.literalPath])
        }
      }
    }
  }

  /// Makes a database at `path` from a copy, after a check of the copy from end to end.
  ///
  /// - Throws: `StoreError`; `missing` when there is a file already, `notOurs` or `damaged` for a copy
  ///   that is none.
  public static func restore(_ copy: String, to path: String) throws(StoreError) {
    let source = DatabaseFile(path: copy, busyTimeout: busyTimeout)
    let target = DatabaseFile(path: path, busyTimeout: busyTimeout)
    guard try target.content() == .missing else { throw isThere(path) }
    guard case .ours = try source.content() else { throw StoreError.notOurs(copy) }
    let reader = try source.openReader()
    try translatingAll(copy) {
      let findings = try reader.read { db in
        try refuseNewer(db, copy)
        return try Row.fetchAll(db, sql: "PRAGMA quick_check(1)").map {
          try $0.text("quick_check", 0)
        }
      }
      guard findings == ["ok"] else {
        throw StoreError(
          .damaged,
          StoreText.say(.damagedBackup, copy))
      }
      let queue = try DatabaseFile.withTightUmask {
        try DatabaseQueue(
          path: target.literalPath, configuration: target.configuration(readOnly: false))
      }
      try reader.backup(to: queue)
      // A copy that an older Vigie made, most often just before this one was installed.
      try queue.write(Schema.migrate)
      try queue.close()
    }
  }

  private static func isThere(_ path: String) -> StoreError {
    StoreError(.missing, StoreText.say(.existsAlready, path))
  }
}
