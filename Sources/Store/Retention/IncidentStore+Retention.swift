import GRDB
public import Model

extension IncidentStore {
  /// Deletes what is past its period, then writes the proofs.
  ///
  /// What is deleted is overwritten in the file (`secure_delete`). That is not all: a page that was
  /// split long before keeps bytes of rows that moved, so that the file is written anew. Then the
  /// write-ahead log, which still has everything, is emptied; only then are the proofs written, so
  /// that they tell of what is really gone.
  ///
  /// - Parameters:
  ///   - rows: The first local day whose rows are kept.
  ///   - aggregates: The first local day whose aggregates are kept.
  ///   - now: The present instant.
  ///   - zone: The local time of days.
  /// - Returns: One proof for each kind of row.
  /// - Throws: `StoreError`; `locked` when a reader kept the log from being emptied, `full` when the disk
  ///   has no room for the new file: the rows are then gone from the tables and no proof is written.
  public func purge(
    rowsBefore rows: CivilDay, aggregatesBefore aggregates: CivilDay, at now: Timestamp,
    zone: CivilZone
  ) throws -> [PurgeProof] {
    let writer = try writer()
    let proofs = try transaction { transaction in
      try Purge(
        db: transaction.db, rows: rows, aggregates: aggregates, today: zone.day(of: now),
        zone: zone
      ).run()
    }
    try translating(connection.path) {
      try writer.writeWithoutTransaction { db in
        if proofs.contains(where: { $0.removed > 0 }) { try db.execute(sql: "VACUUM") }
        _ = try db.checkpoint(.truncate)
      }
    }
    try keep(proofs, at: now)
    return proofs
  }

  /// Keeps proofs of files that were deleted.
  public func keep(_ proofs: [PurgeProof], at now: Timestamp) throws {
    try transaction { transaction in
      for proof in proofs {
        try transaction.db.execute(
          sql: """
            INSERT INTO purgeProof (at, kind, cutOff, removed, held, oldestBefore, oldestAfter)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            now.nanoseconds, proof.kind.rawValue, Int64(proof.cutOff.daysSinceEpoch),
            StoreTransaction.bounded(proof.removed), StoreTransaction.bounded(proof.held),
            proof.oldestBefore.map { Int64($0.daysSinceEpoch) },
            proof.oldestAfter.map { Int64($0.daysSinceEpoch) },
          ])
      }
    }
  }

  /// The proofs of the last purge, with its time; nil before the first one.
  public func lastPurge() throws(StoreError) -> (at: Timestamp, proofs: [PurgeProof])? {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT at, kind, cutOff, removed, held, oldestBefore, oldestAfter FROM purgeProof
          WHERE at = (SELECT max(at) FROM purgeProof) ORDER BY id
          """)
      guard let at = try rows.first?.integer("at", 0) else { return nil }
      return (
        Timestamp(nanoseconds: at),
        try rows.map { row in
          PurgeProof(
            kind: try row.code("kind", 1), cutOff: try row.day("cutOff", 2),
            removed: try row.count("removed", 3), held: try row.count("held", 4),
            oldestBefore: try row.optionalInteger("oldestBefore", 5).map {
              CivilDay(daysSinceEpoch: Int(clamping: $0))
            },
            oldestAfter: try row.optionalInteger("oldestAfter", 6).map {
              CivilDay(daysSinceEpoch: Int(clamping: $0))
            })
        }
      )
    }
  }

  /// The oldest local day of which rows by poste are kept; nil when there are none.
  public func oldestRow() throws(StoreError) -> CivilDay? {
    try read { db in
      let days = try ["dailyUse", "incident"].compactMap { table in
        try Row.fetchOne(db, sql: "SELECT min(day) FROM \(table)")?.optionalInteger("day", 0)
      }
      return days.min().map { CivilDay(daysSinceEpoch: Int(clamping: $0)) }
    }
  }

  /// The local days before `day` of which there are rows of use, in order.
  public func daysWithRows(before day: CivilDay) throws(StoreError) -> [CivilDay] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT DISTINCT day FROM dailyUse WHERE day < ? ORDER BY day",
        arguments: [Int64(day.daysSinceEpoch)]
      ).map { try $0.day("day", 0) }
    }
  }
}
