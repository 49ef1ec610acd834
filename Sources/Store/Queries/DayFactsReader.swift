import GRDB
import Model

/// Answers the questions of a report about the rows of one local day, or of a run of days in which
/// one key named the postes.
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
  private let period: Period
  /// What was used on a day before this one, at most `Novelty.days` before, is not new.
  private let start: CivilDay

  /// A reader of these days, as part of a period that begins on `start`.
  init(_ db: Database, _ period: Period, start: CivilDay) {
    self.db = db
    self.period = period
    self.start = start
  }

  /// What the rows say; coverage and counting windows are not among it.
  func facts() throws -> DayFacts {
    var facts = try measures()
    facts.needs = try needs()
    facts.needTotals = try needTotals()
    facts.directions = try directions()
    let novelty = NoveltyReader(db, period, start: start)
    facts.newServices = try novelty.services()
    facts.recognisedServices = try novelty.recognised()
    facts.newDirections = try novelty.directions()
    facts.firstUses = try novelty.firstUses()
    facts.protectedServices = try protectedServices()
    facts.suspectsGateway = try suspectsGateway()
    return facts
  }

  /// Of all that, what the days of a period are added up from.
  func measures() throws -> DayFacts {
    var facts = DayFacts(period)
    try countPostes(&facts)
    try countIncidents(&facts)
    try countDeposits(&facts)
    facts.services = try services()
    return facts
  }

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(db, sql: UseRows.use + sql, arguments: UseRows.days(period))
  }

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

  private func countIncidents(_ facts: inout DayFacts) throws {
    let sql = """
      SELECT
        \(UseRows.incidentKind),
        sentBucket, priority, count(*)
      FROM incident WHERE day BETWEEN :first AND :last GROUP BY 1, 2, 3
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
      FROM incident WHERE day BETWEEN :first AND :last AND gateway = 'none' AND \(UseRows.incidentKind) = 0
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
      WHERE i.day BETWEEN :first AND :last AND i.gateway = 'none'
        AND i.sentBucket >= \(VolumeBucket(bytes: ProbableDeposit.threshold).rawValue) AND \(UseRows.incidentKind) = 0
      """
    let arguments = UseRows.days(period)
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

  private func needTotals() throws -> [ServiceCategory: Int] {
    let sql = """
      SELECT category, count(DISTINCT poste) FROM use WHERE gateway = 'none' AND seen >= 2
      GROUP BY category
      """
    var totals: [ServiceCategory: Int] = [:]
    for row in try rows(sql) { totals[try row.code("category", 0)] = try row.count("postes", 1) }
    return totals
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
        SELECT day, sum(min(connections, \(UseRows.mostAttempts))) AS connections,
          count(DISTINCT service) AS services
        FROM use WHERE gateway = 'none' AND seen >= 2 GROUP BY day, poste
      ), daily AS (SELECT day, sum(connections) AS whole FROM busy GROUP BY day)
      SELECT count(*) FROM busy JOIN daily USING (day)
      WHERE connections >= \(SuspectedGateway.fewestConnections)
        AND services >= \(SuspectedGateway.fewestServices)
        AND connections * 100.0
          >= whole * \(SuspectedGateway.smallestShare).0
      """
    for row in try rows(sql) { return try row.count("postes", 0) > 0 }
    return false
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
}
