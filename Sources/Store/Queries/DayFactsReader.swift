import GRDB
import Model

/// Answers the questions of the daily report about one local day.
///
/// Distinct counts leave every gateway out. A resolver's own traffic repeats what postes did and
/// counts nowhere; what was used behind address translation, on a shared host or behind a proxy that
/// hides its clients was used, so it counts for the service's evidence, bytes and novelty.
///
/// A poste all of whose incidents with a service on a day are false alarms, blocked attempts aside,
/// did not use it that day; what it did under an approved or tolerated status opened none of them and stays.
///
/// What was blocked whole was not used: it counts among the attempts and nowhere else.
struct DayFactsReader {
  private let db: Database
  private let day: CivilDay
  private let range: Range<Timestamp>

  init(_ db: Database, day: CivilDay, range: Range<Timestamp>) {
    self.db = db
    self.day = day
    self.range = range
  }

  func facts() throws -> DayFacts {
    var facts = DayFacts(day: day)
    try countPostes(&facts)
    try countIncidents(&facts)
    try countDeposits(&facts)
    facts.services = try services()
    facts.needs = try needs()
    facts.directions = try directions()
    facts.newServices = try newServices()
    facts.protectedServices = try protectedServices()
    facts.suspectsGateway = try suspectsGateway()
    let aggregates = AggregateReader(db, day: day)
    facts.windows = try aggregates.windows()
    // A day has its rows, or its aggregates once the rows' period is over or where there never were
    // any. Rows that a hold keeps are not the whole day.
    let isWhole = facts.windows.contains {
      $0.startedAt <= range.lowerBound && $0.endedAt.map { $0 >= range.upperBound } ?? false
    }
    if try isWhole || (!hasRows() && !facts.windows.isEmpty) {
      facts = DayFacts(day: day)
      facts.windows = try aggregates.windows()
      try aggregates.add(to: &facts)
    }
    try addCoverage(&facts)
    try SilentNetworks(db, before: range.lowerBound).add(to: &facts)
    return facts
  }

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(db, sql: Self.use + sql, arguments: [Int64(day.daysSinceEpoch)])
  }

  /// Whether all that a row of `dailyUse` counts was blocked; its meaning is that of
  /// `Incident.isBlockedAttempt`.
  private static let isBlocked = """
    (evidence = 2 AND blockedConnections > 0 AND blockedConnections >= connections
      OR evidence = 0 AND blockedQuestions > 0 AND blockedQuestions >= questions)
    """

  /// Whether a row of `dailyUse` is of a status whose use opens incidents.
  private static let opensIncident = "status NOT IN ('approved', 'tolerated')"

  /// More blocked attempts of one poste at one service in one day are not told apart: they add up
  /// within 63 bits.
  private static let mostAttempts = 1_000_000

  /// The day's use: `seen` is the evidence, or -1 for what was blocked whole.
  private static let use = """
    WITH use AS (
      SELECT *, iif(\(isBlocked), -1, evidence) AS seen,
        min(blockedConnections, \(mostAttempts)) + min(blockedQuestions, \(mostAttempts)) AS attempts
      FROM dailyUse WHERE day = ?1 AND NOT (
        \(opensIncident) AND (poste, service) IN (
          SELECT poste, service FROM incident WHERE day = ?1 AND \(incidentKind) <> 2
          GROUP BY poste, service HAVING min(state = 'false-positive')
        )
      )
    )

    """

  private func countPostes(_ facts: inout DayFacts) throws {
    let sql = """
      SELECT ifnull(sum(best >= 2), 0), ifnull(sum(approved), 0),
        ifnull(sum(best BETWEEN 0 AND 1), 0)
      FROM (
        SELECT max(seen) AS best, max(status = 'approved' AND seen >= 2) AS approved
        FROM use WHERE gateway = 'none' GROUP BY poste
      )
      """
    for row in try rows(sql) {
      facts.postes = try row.count("postes", 0)
      facts.postesWithApproved = try row.count("postes", 1)
      facts.postesDNSOnly = try row.count("postes", 2)
    }
  }

  /// 1 for a false alarm, 2 for what was blocked whole, 0 for an incident that counts.
  private static let incidentKind = """
    CASE
      WHEN state = 'false-positive' THEN 1
      WHEN evidence = 2 AND blockedConnections > 0 AND blockedConnections >= clientHellos THEN 2
      WHEN evidence = 0 AND blockedQuestions > 0 AND blockedQuestions >= dnsQueries THEN 2
      ELSE 0
    END
    """

  private func countIncidents(_ facts: inout DayFacts) throws {
    let sql = """
      SELECT
        \(Self.incidentKind),
        sentBucket, priority, count(*)
      FROM incident WHERE day = ?1 GROUP BY 1, 2, 3
      """
    try countBucketPostes(&facts)
    for row in try rows(sql) {
      let count = try row.count("incidents", 3)
      switch try row.integer("kind", 0) {
      case 0: break
      case 1:
        facts.falsePositives += count
        continue
      default:
        facts.blockedIncidents += count
        continue
      }
      facts.incidents += count
      facts.sentBuckets[try row.bucket("sentBucket", 1), default: 0] += count
      facts.priorities[try row.code("priority", 2), default: 0] += count
    }
  }

  /// A range is shown by the postes in it, not by the uses: one poste may have many. They are those of
  /// the uses that are counted: blocked attempts of others would lift a range over the threshold.
  private func countBucketPostes(_ facts: inout DayFacts) throws {
    let sql = """
      SELECT sentBucket, count(DISTINCT poste)
      FROM incident WHERE day = ?1 AND gateway = 'none' AND \(Self.incidentKind) = 0
      GROUP BY 1
      """
    for row in try rows(sql) {
      facts.sentBucketPostes[try row.bucket("sentBucket", 0)] = try row.count("postes", 1)
    }
  }

  /// The categories that are named beside no direction (GDPR article 9), as a list for SQL.
  private static let protectedCategories = ServiceCategory.allCases.filter(\.isProtected)
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// What a gateway sent is many postes' and proves no single upload: it is left out. Uses of a
  /// protected category count, but under no direction.
  private func countDeposits(_ facts: inout DayFacts) throws {
    let uploads = """
      FROM incident i JOIN direction d ON d.id = i.direction
      WHERE i.day = ?1 AND i.gateway = 'none' AND i.sentBucket >= ?2 AND \(Self.incidentKind) = 0
      """
    let arguments: StatementArguments = [
      Int64(day.daysSinceEpoch), VolumeBucket(bytes: ProbableDeposit.threshold).rawValue,
    ]
    facts.deposits = try Row.fetchAll(
      db,
      sql: """
        SELECT iif(i.category IN (\(Self.protectedCategories)), NULL, d.name) AS named,
          count(*) AS incidents, count(DISTINCT i.poste) \(uploads)
        GROUP BY named ORDER BY incidents DESC, named IS NULL, named
        """, arguments: arguments
    ).map { row in
      DepositCell(
        direction: try row.optionalText("direction", 0), incidents: try row.count("incidents", 1),
        postes: try row.count("postes", 2))
    }
    for row in try Row.fetchAll(
      db, sql: "SELECT count(DISTINCT i.poste) \(uploads)", arguments: arguments)
    {
      facts.depositPostes = try row.count("postes", 0)
    }
  }

  private func services() throws -> [ServiceUse] {
    let sql = """
      SELECT s.name, u.status,
        sum(u.gateway = 'none' AND u.best >= 2) AS postes,
        sum(u.gateway = 'none' AND u.best BETWEEN 0 AND 1), max(0, max(u.best)), sum(u.sent),
        sum(u.gateway = 'none' AND u.best < 0), sum(iif(u.best < 0, u.attempts, 0))
      FROM (
        SELECT service, status, poste, gateway, max(seen) AS best,
          sum(iif(seen >= 0, sentBytes, 0)) AS sent, sum(attempts) AS attempts
        FROM use WHERE gateway <> 'resolver'
        GROUP BY service, status, poste, gateway
      ) u JOIN service s ON s.id = u.service
      GROUP BY u.service, u.status
      ORDER BY postes DESC, s.name, u.status
      """
    return try rows(sql).map { row in
      ServiceUse(
        service: ServiceID(rawValue: try row.text("service", 0)),
        status: try row.code("status", 1), postes: try row.count("postes", 2),
        postesDNSOnly: try row.count("postes", 3), evidence: try row.evidence(4),
        sentBytes: try row.unsigned("sentBytes", 5), postesBlocked: try row.count("postes", 6),
        blockedAttempts: try row.count("attempts", 7))
    }
  }

  private func needs() throws -> [NeedCell] {
    let sql = """
      SELECT d.name, u.category, count(DISTINCT u.poste)
      FROM use u JOIN direction d ON d.id = u.direction
      WHERE u.gateway = 'none' AND u.seen >= 2
      GROUP BY u.direction, u.category
      ORDER BY d.name IS NULL, d.name, u.category
      """
    return try rows(sql).map { row in
      NeedCell(
        direction: try row.optionalText("direction", 0), category: try row.code("category", 1),
        postes: try row.count("postes", 2))
    }
  }

  private func directions() throws -> [DirectionUse] {
    let sql = """
      SELECT d.name, count(*), sum(u.approved)
      FROM (
        SELECT direction, poste, max(status = 'approved') AS approved
        FROM use WHERE gateway = 'none' AND seen >= 2
        GROUP BY direction, poste
      ) u JOIN direction d ON d.id = u.direction
      GROUP BY u.direction
      ORDER BY d.name IS NULL, d.name
      """
    return try rows(sql).map { row in
      DirectionUse(
        direction: try row.optionalText("direction", 0), postes: try row.count("postes", 1),
        postesWithApproved: try row.count("postes", 2))
    }
  }

  private func suspectsGateway() throws -> Bool {
    let sql = """
      , busy AS (
        SELECT sum(min(connections, \(Self.mostAttempts))) AS connections,
          count(DISTINCT service) AS services
        FROM use WHERE gateway = 'none' AND seen >= 2 GROUP BY poste
      )
      SELECT count(*) FROM busy
      WHERE connections >= \(SuspectedGateway.fewestConnections)
        AND services >= \(SuspectedGateway.fewestServices)
        AND connections * 100.0
          >= (SELECT sum(connections) FROM busy) * \(SuspectedGateway.smallestShare).0
      """
    for row in try rows(sql) { return try row.count("postes", 0) > 0 }
    return false
  }

  private func hasRows() throws -> Bool {
    try Row.integer(
      db, sql: "SELECT count(*) FROM (SELECT 1 FROM dailyUse WHERE day = ? LIMIT 1)",
      arguments: [Int64(day.daysSinceEpoch)]) > 0
  }

  /// Services whose need was a protected one when the rows were written.
  private func protectedServices() throws -> Set<ServiceID> {
    let codes = ServiceCategory.allCases.filter(\.isProtected).map { "'\($0.rawValue)'" }
    let sql = """
      SELECT DISTINCT s.name FROM use u JOIN service s ON s.id = u.service
      WHERE u.category IN (\(codes.joined(separator: ", ")))
      """
    return Set(try rows(sql).map { ServiceID(rawValue: try $0.text("service", 0)) })
  }

  private func newServices() throws -> [ServiceID] {
    let sql = """
      SELECT s.name FROM service s
      WHERE s.id IN (
        SELECT service FROM use WHERE seen >= 2 AND gateway <> 'resolver'
      ) AND NOT EXISTS (
        SELECT 1 FROM dailyUse p
        WHERE p.service = s.id AND p.day < ?1 AND p.evidence >= 2
          AND p.gateway <> 'resolver' AND NOT \(Self.isBlocked)
          AND NOT (\(Self.opensIncident) AND ifnull((
            SELECT min(state = 'false-positive') FROM incident i
            WHERE i.day = p.day AND i.poste = p.poste AND i.service = p.service
              AND \(Self.incidentKind) <> 2
          ), 0))
      ) AND NOT EXISTS (
        SELECT 1 FROM aggregateService a JOIN countingWindow w ON w.id = a.countingWindow
        WHERE a.service = s.id AND w.day < ?1 AND a.evidence >= 2
      )
      ORDER BY s.name
      """
    return try rows(sql).map { ServiceID(rawValue: try $0.text("service", 0)) }
  }

  private func addCoverage(_ facts: inout DayFacts) throws {
    let found = try Row.fetchAll(
      db,
      sql: """
        SELECT c.hour, n.name, c.value FROM coverage c JOIN counter n ON n.id = c.counter
        WHERE c.hour >= ? AND c.hour < ? ORDER BY c.hour, n.name
        """, arguments: [range.lowerBound.seconds, range.upperBound.seconds])
    for row in found {
      let counter = try row.text("counter", 1)
      let value = try row.unsigned("value", 2)
      let sum = facts.coverage[counter, default: 0].addingReportingOverflow(value)
      facts.coverage[counter] = sum.overflow ? .max : sum.partialValue
      if counter == "packets", value > 0 {
        facts.hoursWithPackets.append(Timestamp(seconds: try row.integer("hour", 0)))
      }
    }
  }
}
