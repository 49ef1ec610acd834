import GRDB
public import Model

/// What can be written, all of it or nothing; valid only inside `IncidentStore.transaction(_:)`.
public struct StoreTransaction {
  let db: Database
  let identifiers: IdentifierTable

  /// 4 TiB a row of daily use: more than a poste can send in a day, and little enough for two million
  /// rows of it to add up within 63 bits.
  static let maximumDailyBytes: Int64 = 1 << 42

  /// The largest count or byte number of a row; two of them still add up within 63 bits.
  static let maximumCount: Int64 = 1 << 62 - 1

  init(_ db: Database) {
    self.db = db
    identifiers = IdentifierTable(db)
  }

  /// Writes incidents as the tracker changed them; the last change of each one counts.
  ///
  /// A false alarm stays one, whatever comes after.
  public func apply(_ changes: [IncidentChange]) throws {
    var order: [IncidentID] = []
    var latest: [IncidentID: Incident] = [:]
    for change in changes
    where latest.updateValue(change.incident, forKey: change.incident.id) == nil {
      order.append(change.incident.id)
    }
    for id in order {
      if let incident = latest[id] { try IncidentWriter(self).write(incident) }
    }
  }

  /// Adds increments of use to the rows of their day.
  public func add(_ tallies: [UseTally]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO dailyUse
          (day, service, category, status, direction, poste, gateway,
           evidence, connections, questions, sentBytes, blockedConnections, blockedQuestions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (day, service, category, status, direction, poste, gateway) DO UPDATE SET
          evidence = max(evidence, excluded.evidence),
          connections = min(connections + excluded.connections, \(Self.maximumCount)),
          questions = min(questions + excluded.questions, \(Self.maximumCount)),
          sentBytes = min(sentBytes + excluded.sentBytes, \(Self.maximumDailyBytes)),
          blockedConnections =
            min(blockedConnections + excluded.blockedConnections, \(Self.maximumCount)),
          blockedQuestions =
            min(blockedQuestions + excluded.blockedQuestions, \(Self.maximumCount))
        """)
    for tally in tallies {
      let key = tally.key
      try statement.execute(arguments: [
        Int64(key.day.daysSinceEpoch), try identifiers.row(of: key.service.rawValue, in: .service),
        key.category.rawValue, key.status.rawValue,
        try identifiers.row(of: key.direction, in: .direction),
        try identifiers.row(of: key.poste), key.gateway?.rawValue ?? noGateway,
        tally.evidence.rawValue, Self.bounded(tally.connections), Self.bounded(tally.questions),
        min(Int64(clamping: tally.sentBytes), Self.maximumDailyBytes),
        Self.bounded(tally.blockedConnections), Self.bounded(tally.blockedQuestions),
      ])
    }
  }

  /// Adds coverage counters to those of their hour.
  public func add(_ coverage: [CoverageCount]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO coverage (hour, counter, value) VALUES (?, ?, ?)
        ON CONFLICT (hour, counter) DO UPDATE SET
          value = min(value + excluded.value, \(Self.maximumCount))
        """)
    for count in coverage {
      try statement.execute(arguments: [
        count.hour.seconds, try identifiers.row(of: count.counter, in: .counter),
        min(Int64(clamping: count.value), Self.maximumCount),
      ])
    }
  }

  /// Notes that a capture file's content is in the database.
  /// - Throws: `StoreError` when the same content was noted before or `sha256` is malformed.
  public func recordFile(_ file: ReplayedFile) throws {
    try db.execute(
      sql: """
        INSERT INTO replayedFile
          (sha256, size, name, packets, firstPacket, lastPacket, recordedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        file.sha256, max(0, file.size), file.name, Int64(clamping: file.packets),
        file.firstPacket?.nanoseconds, file.lastPacket?.nanoseconds, file.recordedAt.nanoseconds,
      ])
  }

  /// Whether a file of that content is in the database already.
  public func isRecorded(sha256: String) throws -> Bool {
    try Row.integer(
      db, sql: "SELECT count(*) FROM replayedFile WHERE sha256 = ?", arguments: [sha256]) > 0
  }

  static func bounded(_ count: Int) -> Int64 {
    min(max(0, Int64(count)), maximumCount)
  }
}
