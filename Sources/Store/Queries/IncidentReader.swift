import GRDB
import Model

/// Reads incidents, each with its rules and terms.
struct IncidentReader {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Gives each incident to `body`, one after the other; `tail` is SQL after the joins.
  func forEach(
    _ tail: String, _ arguments: StatementArguments, _ body: (Incident) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: Self.select + tail, arguments: arguments)
    while let row = try rows.next() { try body(incident(row)) }
  }

  func all(_ tail: String, _ arguments: StatementArguments) throws -> [Incident] {
    var result: [Incident] = []
    try forEach(tail, arguments) { result.append($0) }
    return result
  }

  private static let select = """
    SELECT
      i.id, i.idHigh, i.idLow, p.high, p.low, s.name, i.category, d.name, t.name, i.status,
      i.evidence, i.dnsQueries, i.dnsAnswers, i.clientHellos, i.establishments, i.volumes,
      i.sentBucket, i.receivedBucket, i.hour, i.day, i.isContinued, i.gateway, i.state, c.name,
      i.firstSeen, i.lastSeen, i.sentBytes, i.receivedBytes, i.blockedConnections,
      i.blockedQuestions, f.markedAt
    FROM incident i
    JOIN poste p ON p.id = i.poste
    JOIN service s ON s.id = i.service
    JOIN direction d ON d.id = i.direction
    JOIN site t ON t.id = i.site
    JOIN catalogueVersion c ON c.id = i.catalogueVersion
    LEFT JOIN falsePositive f ON f.incident = i.id

    """

  private func incident(_ row: Row) throws -> Incident {
    let id = try row.integer("incident.id", 0)
    return Incident(
      id: IncidentID(high: try row.bits("idHigh", 1), low: try row.bits("idLow", 2)),
      poste: Pseudonym(high: try row.bits("high", 3), low: try row.bits("low", 4)),
      service: ServiceID(rawValue: try row.text("service", 5)),
      category: try row.code("category", 6),
      direction: try row.optionalText("direction", 7), site: try row.optionalText("site", 8),
      status: try row.code("status", 9), rules: try rules(of: id), evidence: try row.evidence(10),
      counts: try (11...15).map { try row.count("counts", $0) },
      sent: try row.bucket("sentBucket", 16), received: try row.bucket("receivedBucket", 17),
      priority: Priority(terms: try terms(of: id)),
      hour: Timestamp(seconds: try row.integer("hour", 18)), day: try row.day("day", 19),
      isContinued: try row.integer("isContinued", 20) != 0, gateway: try row.gateway(21),
      state: try row.code("state", 22), catalogueVersion: try row.text("catalogueVersion", 23),
      firstSeen: try row.optionalInteger("firstSeen", 24).map(Timestamp.init(nanoseconds:)),
      lastSeen: try row.optionalInteger("lastSeen", 25).map(Timestamp.init(nanoseconds:)),
      sentBytes: try row.unsigned("sentBytes", 26),
      receivedBytes: try row.unsigned("receivedBytes", 27),
      blockedConnections: try row.count("blockedConnections", 28),
      blockedQuestions: try row.count("blockedQuestions", 29),
      falsePositiveAt: try row.optionalInteger("markedAt", 30).map(Timestamp.init(nanoseconds:)))
  }

  private func rules(of incident: Int64) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.name FROM incidentRule x JOIN rule r ON r.id = x.rule
        WHERE x.incident = ? ORDER BY x.position
        """)
    return try Row.fetchAll(statement, arguments: [incident]).map { try $0.text("rule", 0) }
  }

  private func terms(of incident: Int64) throws -> [Priority.Term] {
    let statement = try db.cachedStatement(
      sql: "SELECT code, weight FROM incidentTerm WHERE incident = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [incident]).map {
      Priority.Term(code: try $0.text("code", 0), weight: try $0.count("weight", 1))
    }
  }
}
