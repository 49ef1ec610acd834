import GRDB
import Model

/// Writes one incident with its rules and the terms of its priority.
struct IncidentWriter {
  private let db: Database
  private let identifiers: IdentifierTable

  init(_ transaction: StoreTransaction) {
    db = transaction.db
    identifiers = transaction.identifiers
  }

  func write(_ incident: Incident) throws {
    let row = try upsert(incident)
    try replace(
      "incidentRule", of: row,
      with: incident.rules.map { [try identifiers.row(of: $0, in: .rule)] },
      columns: "rule")
    try replace(
      "incidentTerm", of: row,
      with: incident.priority.terms.map { [$0.code, Int64($0.weight)] },
      columns: "code, weight")
  }

  private func upsert(_ incident: Incident) throws -> Int64 {
    let isOpen = incident.state == .open
    let counts = Evidence.allCases.map {
      incident.counts.indices.contains($0.rawValue)
        ? StoreTransaction.bounded(incident.counts[$0.rawValue]) : 0
    }
    let first = incident.firstSeen ?? incident.lastSeen ?? incident.hour
    let last = incident.lastSeen ?? first
    var arguments: StatementArguments = [
      Int64(bitPattern: incident.id.high), Int64(bitPattern: incident.id.low),
      try identifiers.row(of: incident.poste),
      try identifiers.row(of: incident.service.rawValue, in: .service),
      incident.category.rawValue,
      try identifiers.row(of: incident.direction, in: .direction),
      try identifiers.row(of: incident.site, in: .site),
      incident.status.rawValue, incident.evidence.rawValue,
    ]
    arguments += StatementArguments(counts)
    arguments += [
      incident.sent.rawValue, incident.received.rawValue, incident.priority.level.rawValue,
      incident.hour.seconds, Int64(incident.day.daysSinceEpoch), incident.isContinued ? 1 : 0,
      incident.gateway?.rawValue ?? noGateway, incident.state.rawValue,
      try identifiers.row(of: incident.catalogueVersion, in: .catalogueVersion),
      isOpen ? first.nanoseconds : nil, isOpen ? last.nanoseconds : nil,
      isOpen ? Int64(clamping: incident.sentBytes) : 0,
      isOpen ? Int64(clamping: incident.receivedBytes) : 0,
      StoreTransaction.bounded(incident.blockedConnections),
      StoreTransaction.bounded(incident.blockedQuestions),
    ]
    let statement = try db.cachedStatement(sql: Self.upsertSQL)
    guard let row = try Row.fetchOne(statement, arguments: arguments) else {
      throw StoreError(.io, StoreText.say(.useNotWritten))
    }
    return try row.integer("id", 0)
  }

  // Service, poste and what else made the identifier cannot change; in DO UPDATE, a bare column is
  // the row's value before.
  private static let upsertSQL = """
    INSERT INTO incident
      (idHigh, idLow, poste, service, category, direction, site, status, evidence,
       dnsQueries, dnsAnswers, clientHellos, establishments, volumes,
       sentBucket, receivedBucket, priority, hour, day, isContinued, gateway, state,
       catalogueVersion, firstSeen, lastSeen, sentBytes, receivedBytes,
       blockedConnections, blockedQuestions)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (idHigh, idLow) DO UPDATE SET
      evidence = excluded.evidence,
      dnsQueries = excluded.dnsQueries,
      dnsAnswers = excluded.dnsAnswers,
      clientHellos = excluded.clientHellos,
      establishments = excluded.establishments,
      volumes = excluded.volumes,
      sentBucket = excluded.sentBucket,
      receivedBucket = excluded.receivedBucket,
      blockedConnections = excluded.blockedConnections,
      blockedQuestions = excluded.blockedQuestions,
      priority = excluded.priority,
      hour = excluded.hour,
      state = iif(state = 'false-positive', state, excluded.state),
      firstSeen = iif(state = 'false-positive', NULL, excluded.firstSeen),
      lastSeen = iif(state = 'false-positive', NULL, excluded.lastSeen),
      sentBytes = iif(state = 'false-positive', 0, excluded.sentBytes),
      receivedBytes = iif(state = 'false-positive', 0, excluded.receivedBytes)
    RETURNING id
    """

  /// Makes the list of an incident equal to `rows`, in order.
  private func replace(
    _ table: String, of incident: Int64, with rows: [StatementArguments], columns: String
  ) throws {
    let names = columns.split(separator: ", ")
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(table) (incident, position, \(columns))
        VALUES (?, ?\(String(repeating: ", ?", count: names.count)))
        ON CONFLICT (incident, position) DO UPDATE SET
          \(names.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """)
    for (position, row) in rows.enumerated() {
      try statement.execute(arguments: [incident, Int64(position)] + row)
    }
    let trim = try db.cachedStatement(
      sql: "DELETE FROM \(table) WHERE incident = ? AND position >= ?")
    try trim.execute(arguments: [incident, Int64(rows.count)])
  }
}
