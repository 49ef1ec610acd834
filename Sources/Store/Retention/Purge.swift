import GRDB
import Model

/// Deletes what is past its period, unless a hold keeps it.
struct Purge {
  let db: Database
  /// The first day whose rows are kept.
  let rows: CivilDay
  /// The first day whose aggregates are kept.
  let aggregates: CivilDay
  /// The present day: holds that ended before it keep nothing.
  let today: CivilDay
  let zone: CivilZone

  /// Deletes everything and says what was done.
  func run() throws -> [PurgeProof] {
    let proofs = [
      try byDay(.incidents, table: "incident", cutOff: rows, held: Self.held("incident")),
      try byDay(.dailyUse, table: "dailyUse", cutOff: rows, held: Self.held("dailyUse")),
      try boxes(), try sealedKeys(),
      try byDay(.aggregates, table: "countingWindow", cutOff: aggregates, held: "0"),
      try byTime(
        .coverage, table: "coverage", column: "hour", cutOff: zone.start(of: aggregates).seconds),
      try byTime(
        .replayedFiles, table: "replayedFile", column: "recordedAt",
        cutOff: zone.start(of: aggregates).nanoseconds),
    ]
    try db.execute(
      sql: """
        DELETE FROM poste WHERE id NOT IN (SELECT poste FROM incident)
          AND id NOT IN (SELECT poste FROM dailyUse) AND id NOT IN (SELECT poste FROM posteBox)
        """)
    let old = Int64(aggregates.daysSinceEpoch)
    try db.execute(sql: "DELETE FROM publishedReport WHERE lastDay < ?", arguments: [old])
    try db.execute(
      sql: "DELETE FROM hold WHERE expires < ?", arguments: [Int64(rows.daysSinceEpoch)])
    try db.execute(
      sql: "DELETE FROM purgeProof WHERE cutOff < ? AND at < ?",
      arguments: [old, zone.start(of: aggregates).nanoseconds])
    return proofs
  }

  /// Whether an active hold keeps the row of that table.
  private static func held(_ table: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM hold h
      WHERE h.releasedAt IS NULL AND h.expires >= :today
        AND \(table).day BETWEEN h.firstDay AND h.lastDay
        AND (h.scope = 'all'
          OR h.scope = 'service'
            AND h.subject = (SELECT name FROM service s WHERE s.id = \(table).service)
          OR h.scope = 'direction'
            AND h.subject = (SELECT name FROM direction d WHERE d.id = \(table).direction)
          OR h.scope = 'poste' AND h.subject = (
            SELECT printf('%016x%016x', high, low) FROM poste p WHERE p.id = \(table).poste))
    )
    """
  }

  private func byDay(
    _ kind: PurgeProof.Kind, table: String, cutOff: CivilDay, held: String
  ) throws -> PurgeProof {
    let before = try oldest("SELECT min(day) FROM \(table)")
    let condition = "day < :cutOff AND NOT \(held)"
    // A held incident stays with the use of its day, by whose poste and service it is told.
    try execute("DELETE FROM \(table) WHERE \(condition)", cutOff)
    let removed = db.changesCount
    return PurgeProof(
      kind: kind, cutOff: cutOff, removed: removed,
      held: try count("SELECT count(*) FROM \(table) WHERE day < :cutOff", cutOff),
      oldestBefore: before, oldestAfter: try oldest("SELECT min(day) FROM \(table)"))
  }

  private func byTime(
    _ kind: PurgeProof.Kind, table: String, column: String, cutOff: Int64
  ) throws -> PurgeProof {
    let oldestSQL = "SELECT min(\(column)) FROM \(table)"
    let before = try moment(oldestSQL, column)
    try db.execute(sql: "DELETE FROM \(table) WHERE \(column) < ?", arguments: [cutOff])
    return PurgeProof(
      kind: kind, cutOff: aggregates, removed: db.changesCount, held: 0, oldestBefore: before,
      oldestAfter: try moment(oldestSQL, column))
  }

  /// A box goes with the key of its period, unless rows of its poste are held.
  private func boxes() throws -> PurgeProof {
    let oldestSQL =
      "SELECT min(k.firstDay) FROM posteBox b JOIN sealedKey k ON k.id = b.sealedKey"
    let before = try oldest(oldestSQL)
    let past = "sealedKey IN (SELECT id FROM sealedKey WHERE firstDay + days <= :cutOff)"
    try execute(
      """
      DELETE FROM posteBox WHERE \(past) AND NOT EXISTS (
        SELECT 1 FROM incident i JOIN sealedKey k ON k.id = posteBox.sealedKey
        WHERE i.poste = posteBox.poste AND i.day < k.firstDay + k.days)
      """, rows)
    let removed = db.changesCount
    return PurgeProof(
      kind: .boxes, cutOff: rows, removed: removed,
      held: try count("SELECT count(*) FROM posteBox WHERE \(past)", rows), oldestBefore: before,
      oldestAfter: try oldest(oldestSQL))
  }

  /// A sealed key goes when no row of its period is left, so that the rows' end is its end.
  private func sealedKeys() throws -> PurgeProof {
    let oldestSQL = "SELECT min(firstDay) FROM sealedKey"
    let before = try oldest(oldestSQL)
    let past = "firstDay + days <= :cutOff"
    try execute(
      """
      DELETE FROM sealedKey WHERE \(past)
        AND NOT EXISTS (SELECT 1 FROM posteBox b WHERE b.sealedKey = sealedKey.id)
        AND NOT EXISTS (SELECT 1 FROM dailyUse u
          WHERE u.day >= firstDay AND u.day < firstDay + days)
        AND NOT EXISTS (SELECT 1 FROM incident i
          WHERE i.day >= firstDay AND i.day < firstDay + days)
      """, rows)
    let removed = db.changesCount
    return PurgeProof(
      kind: .sealedKeys, cutOff: rows, removed: removed,
      held: try count("SELECT count(*) FROM sealedKey WHERE \(past)", rows), oldestBefore: before,
      oldestAfter: try oldest(oldestSQL))
  }

  private func execute(_ sql: String, _ cutOff: CivilDay) throws {
    try db.execute(sql: sql, arguments: arguments(sql, cutOff))
  }

  private func count(_ sql: String, _ cutOff: CivilDay) throws -> Int {
    Int(clamping: try Row.integer(db, sql: sql, arguments: arguments(sql, cutOff)))
  }

  private func arguments(_ sql: String, _ cutOff: CivilDay) -> StatementArguments {
    var arguments: StatementArguments = ["cutOff": Int64(cutOff.daysSinceEpoch)]
    if sql.contains(":today") { arguments += ["today": Int64(today.daysSinceEpoch)] }
    return arguments
  }

  private func oldest(_ sql: String) throws -> CivilDay? {
    try Row.fetchOne(db, sql: sql)?.optionalInteger("day", 0).map {
      CivilDay(daysSinceEpoch: Int(clamping: $0))
    }
  }

  private func moment(_ sql: String, _ column: String) throws -> CivilDay? {
    try Row.fetchOne(db, sql: sql)?.optionalInteger(column, 0).map {
      zone.day(of: column == "hour" ? Timestamp(seconds: $0) : Timestamp(nanoseconds: $0))
    }
  }
}
