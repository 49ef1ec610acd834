import GRDB
public import Model

/// The audit: a database of its own that only grows.
///
/// One writer at a time; triggers refuse every change of what is there. The file is in the state of its
/// last row when `append` returns (`synchronous=FULL`, no write-ahead log).
public struct AuditLog: Sendable {
  private let path: String
  private let queue: DatabaseQueue

  /// `VIGA`, at offset 68 of the file.
  private static let applicationID: Int64 = 0x5649_4741

  private static let schema = """
    CREATE TABLE auditRow (
      sequence INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      actor TEXT NOT NULL,
      actorKind TEXT NOT NULL,
      command TEXT NOT NULL,
      scope TEXT NOT NULL,
      rowCount INTEGER NOT NULL CHECK (rowCount >= 0),
      fileDigest TEXT,
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE TRIGGER auditRowStays BEFORE UPDATE ON auditRow
      BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END;
    CREATE TRIGGER auditRowIsKept BEFORE DELETE ON auditRow
      BEGIN SELECT RAISE(ABORT, 'le journal ne s''efface pas'); END;
    -- INSERT OR REPLACE would delete without asking the trigger above.
    CREATE TRIGGER auditRowIsNext BEFORE INSERT ON auditRow
      WHEN NEW.sequence IS NOT (SELECT ifnull(max(sequence), 0) + 1 FROM auditRow)
      BEGIN SELECT RAISE(ABORT, 'le journal se continue par sa fin'); END;
    """

  /// Opens the audit for writing; made when there is none, with mode 0640 or tighter.
  public static func open(_ path: String) throws(StoreError) -> AuditLog {
    let file = DatabaseFile(path: path, busyTimeout: IncidentStore.busyTimeout)
    return try refusing(path) { () throws(StoreError) in
      try translatingAll(path) {
        let queue = try DatabaseFile.withTightUmask {
          try DatabaseQueue(
            path: file.literalPath, configuration: file.configuration(readOnly: false))
        }
        let log = AuditLog(path: path, queue: queue)
        try queue.inTransaction(.immediate) { db in
          if try Row.integer(db, sql: "SELECT count(*) FROM sqlite_master") == 0 {
            try db.execute(sql: schema)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
          }
          try log.check(db)
          return .commit
        }
        return log
      }
    }
  }

  /// Opens the audit for reading.
  public static func openToRead(_ path: String) throws(StoreError) -> AuditLog {
    let file = DatabaseFile(path: path, busyTimeout: IncidentStore.busyTimeout)
    return try translatingAll(path) {
      let queue = try DatabaseQueue(
        path: file.literalPath, configuration: file.configuration(readOnly: true))
      let log = AuditLog(path: path, queue: queue)
      try queue.read(log.check)
      return log
    }
  }

  /// Adds a row; `make` gives it for the head as it is then. Nothing else writes meanwhile.
  ///
  /// Throws `StoreError`; then there is no row, and what it speaks of must not be done.
  public func append(_ make: (AuditHead) -> AuditRow) throws(StoreError) -> AuditRow {
    try Self.refusing(path) { () throws(StoreError) in
      try translatingAll(path) {
        var written: AuditRow?
        try queue.inTransaction(.immediate) { db in
          let row = make(try head(db))
          try insert(row, db)
          written = row
          return .commit
        }
        guard let written else { throw StoreError(.io, StoreText.say(.trailNotWritten)) }
        return written
      }
    }
  }

  /// Where the chain stands.
  public func head() throws(StoreError) -> AuditHead {
    try translatingAll(path) { try queue.read(head) }
  }

  /// Gives every row to `body`, in order.
  /// - Throws: `StoreError`, also for a row that holds what Vigie never writes.
  public func forEachRow(_ body: (AuditRow) -> Void) throws(StoreError) {
    try translatingAll(path) {
      try queue.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT sequence, time, actor, actorKind, command, scope, rowCount, fileDigest, previous,
              hash
            FROM auditRow ORDER BY sequence
            """)
        while let row = try rows.next() {
          body(
            AuditRow(
              sequence: try row.integer("sequence", 0),
              entry: AuditEntry(
                time: Timestamp(nanoseconds: try row.integer("time", 1)),
                actor: try row.text("actor", 2), actorKind: try row.text("actorKind", 3),
                command: try row.text("command", 4), scope: try row.text("scope", 5),
                rowCount: try row.count("rowCount", 6),
                fileDigest: try row.optionalText("fileDigest", 7)),
              previous: try row.text("previous", 8), hash: try row.text("hash", 9)))
        }
      }
    }
  }

  private func head(_ db: Database) throws -> AuditHead {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT sequence, hash FROM auditRow ORDER BY sequence DESC LIMIT 1")
    else { return .start }
    return AuditHead(sequence: try row.integer("sequence", 0), hash: try row.text("hash", 1))
  }

  private func insert(_ row: AuditRow, _ db: Database) throws {
    let entry = row.entry
    try db.execute(
      sql: """
        INSERT INTO auditRow
          (sequence, time, actor, actorKind, command, scope, rowCount, fileDigest, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.sequence, entry.time.nanoseconds, entry.actor, entry.actorKind, entry.command,
        entry.scope, Int64(entry.rowCount), entry.fileDigest, row.previous, row.hash,
      ])
  }

  private func check(_ db: Database) throws {
    guard try Row.integer(db, sql: "PRAGMA application_id") == Self.applicationID,
      try Row.integer(db, sql: "PRAGMA user_version") == 1
    else {
      throw StoreError(
        .notOurs,
        StoreText.say(.notATrail, path))
    }
  }

  /// Says what follows from a failure: nothing is done that is not written down.
  private static func refusing<Result>(
    _ path: String, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw StoreError(
        error.code,
        StoreText.say(.trailRefused, error.message), cause: error.cause)
    }
  }
}
