import GRDB
public import Model

extension IncidentStore {
  /// The open incidents last seen at that time or later, in order of their start.
  ///
  /// Give the earliest time of all to take every open one up: the tracker closes those that are over.
  public func resumable(since: Timestamp) throws(StoreError) -> [Incident] {
    try read { db in
      try IncidentReader(db).all(
        "WHERE i.state = 'open' AND i.lastSeen >= ? ORDER BY i.firstSeen, i.idHigh, i.idLow",
        [since.nanoseconds])
    }
  }

  /// The incident of that identifier; nil when there is none.
  public func incident(_ id: IncidentID) throws(StoreError) -> Incident? {
    try read { db in
      try IncidentReader(db).all("WHERE i.idHigh = ? AND i.idLow = ?", id.arguments).first
    }
  }

  /// Up to `limit` incidents that pass the filter, in that order.
  ///
  /// - Parameters:
  ///   - filter: Which incidents are wanted.
  ///   - order: What comes first.
  ///   - limit: The most to return.
  ///   - after: The last incident of the page before; nil for the first page.
  /// - Returns: The page; empty after the last one, or when `after` is unknown.
  /// - Throws: `StoreError`.
  public func incidents(
    _ filter: IncidentFilter = IncidentFilter(), by order: IncidentOrder = IncidentOrder(),
    limit: Int, after: IncidentID? = nil
  ) throws(StoreError) -> [Incident] {
    try read { db in
      var (tail, arguments) = filter.condition
      for part in [after.map(order.after), order.clause].compactMap(\.self) {
        tail += part.sql
        arguments += part.arguments
      }
      arguments += [Int64(max(0, limit))]
      return try IncidentReader(db).all(tail + " LIMIT ?", arguments)
    }
  }

  /// Gives each incident that passes the filter to `body`, by hour and then by identifier, without
  /// holding more than one at a time.
  /// - Throws: `StoreError`, else the error of `body`, which ends the walk.
  public func forEachIncident(
    _ filter: IncidentFilter = IncidentFilter(), _ body: (Incident) throws -> Void
  ) throws {
    try translating(connection.path) {
      try connection.reader.read { db in
        let (tail, arguments) = filter.condition
        let order = IncidentOrder().clause
        try IncidentReader(db).forEach(tail + order.sql, arguments + order.arguments, body)
      }
    }
  }

  /// Notes that an incident was a false alarm, with the reason; a later reason replaces it.
  ///
  /// - Returns: Whether there is such an incident.
  /// - Throws: `StoreError`; with code `tooLong` when the reason is longer than
  ///   `FalsePositive.maximumReasonLength` bytes.
  public func markFalsePositive(
    _ id: IncidentID, reason: String, at time: Timestamp
  ) throws(StoreError) -> Bool {
    guard reason.utf8.count <= FalsePositive.maximumReasonLength else {
      throw StoreError(
        .tooLong,
        StoreText.say(.reasonTooLong, FalsePositive.maximumReasonLength))
    }
    let writer = try writer()
    return try translatingAll(connection.path) {
      try writer.write { db in
        try db.execute(
          sql: """
            UPDATE incident SET state = 'false-positive', firstSeen = NULL, lastSeen = NULL,
              sentBytes = 0, receivedBytes = 0
            WHERE idHigh = ? AND idLow = ?
            """, arguments: id.arguments)
        guard db.changesCount > 0 else { return false }
        try db.execute(
          sql: """
            INSERT INTO falsePositive (incident, reason, markedAt)
            SELECT id, ?, ? FROM incident WHERE idHigh = ? AND idLow = ?
            ON CONFLICT (incident) DO UPDATE SET
              reason = excluded.reason, markedAt = excluded.markedAt
            """, arguments: [reason, time.nanoseconds] + id.arguments)
        return true
      }
    }
  }

  /// Why an incident was found to be a false alarm; nil when it was not.
  public func falsePositive(_ id: IncidentID) throws(StoreError) -> FalsePositive? {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT f.reason, f.markedAt FROM falsePositive f JOIN incident i ON i.id = f.incident
          WHERE i.idHigh = ? AND i.idLow = ?
          """, arguments: id.arguments)
      return try row.map {
        FalsePositive(
          reason: try $0.text("reason", 0),
          markedAt: Timestamp(nanoseconds: try $0.integer("markedAt", 1)))
      }
    }
  }
}

extension IncidentID {
  var arguments: StatementArguments {
    [Int64(bitPattern: high), Int64(bitPattern: low)]
  }
}

extension IncidentFilter {
  /// The filter as SQL over the joined tables of `IncidentReader`.
  fileprivate var condition: (String, StatementArguments) {
    var terms = ["1"]
    var arguments = StatementArguments()
    func require(_ term: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      terms.append(term)
      arguments += [value]
    }
    require("i.day >= ?", days.map { Int64($0.lowerBound.daysSinceEpoch) })
    require("i.day <= ?", days.map { Int64($0.upperBound.daysSinceEpoch) })
    require("d.name = ?", direction)
    require("s.name = ?", service?.rawValue)
    require("i.status = ?", status?.rawValue)
    require("i.state = ?", state?.rawValue)
    require("i.priority = ?", priority?.rawValue)
    if let hiding {
      terms.append("i.category NOT IN (\(ServiceCategory.protectedSQL))")
      require("s.name NOT IN (SELECT value FROM json_each(?))", JSONText.array(of: hiding))
    }
    return ("WHERE " + terms.joined(separator: " AND "), arguments)
  }
}
