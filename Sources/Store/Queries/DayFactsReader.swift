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
    let last = period.days.upperBound
    var facts = try measures(by: ":last")[last] ?? DayFacts(period)
    facts.period = period
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

  /// Of all that, what the days of a period are added up from: each day of which there is anything, in
  /// order.
  func days() throws -> [DayFacts] {
    try measures(by: "day").values.sorted { $0.day < $1.day }
  }

  /// What is counted of the rows in parts: `part` is the column `day`, or one value for all of them.
  private func measures(by part: String) throws -> [CivilDay: DayFacts] {
    var facts: [CivilDay: DayFacts] = [:]
    try countPostes(&facts, part)
    try countIncidents(&facts, part)
    try countBucketPostes(&facts, part)
    try countDeposits(&facts, part)
    try addServices(&facts, part)
    return facts
  }

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(db, sql: UseRows.use + sql, arguments: UseRows.days(period))
  }

  private func countPostes(_ facts: inout [CivilDay: DayFacts], _ part: String) throws {
    let sql = """
      SELECT part, sum(best >= 2), sum(approved), sum(best BETWEEN 0 AND 1)
      FROM (
        SELECT \(part) AS part, max(seen) AS best,
          max(status = 'approved' AND seen >= 2) AS approved
        FROM use WHERE gateway = 'none' GROUP BY part, poste
      ) GROUP BY part
      """
    for row in try rows(sql) {
      let day = try row.day("day", 0)
      facts[day, default: DayFacts(day: day)].postes = try row.count("postes", 1)
      facts[day]?.postesWithApproved = try row.count("postes", 2)
      facts[day]?.postesDNSOnly = try row.count("postes", 3)
    }
  }

  private func countIncidents(_ facts: inout [CivilDay: DayFacts], _ part: String) throws {
    let sql = """
      SELECT \(part) AS part, \(UseRows.incidentKind), sentBucket, priority, count(*)
      FROM incident WHERE day BETWEEN :first AND :last GROUP BY 1, 2, 3, 4
      """
    for row in try Row.fetchAll(db, sql: sql, arguments: UseRows.days(period)) {
      let day = try row.day("day", 0)
      var part = facts[day] ?? DayFacts(day: day)
      let count = try row.count("incidents", 4)
      switch try row.integer("kind", 1) {
      case 0:
        part.incidents += count
        part.sentBuckets[try row.bucket("sentBucket", 2), default: 0] += count
        part.priorities[try row.code("priority", 3), default: 0] += count
      case 1: part.falsePositives += count
      default: part.blockedIncidents += count
      }
      facts[day] = part
    }
  }

  /// A range is shown by the postes in it, not by the uses: one poste may have many. They are those of
  /// the uses that are counted: blocked attempts of others would lift a range over the threshold.
  private func countBucketPostes(_ facts: inout [CivilDay: DayFacts], _ part: String) throws {
    let sql = """
      SELECT \(part) AS part, sentBucket, count(DISTINCT poste)
      FROM incident
      WHERE day BETWEEN :first AND :last AND gateway = 'none' AND \(UseRows.incidentKind) = 0
      GROUP BY 1, 2
      """
    for row in try Row.fetchAll(db, sql: sql, arguments: UseRows.days(period)) {
      let day = try row.day("day", 0)
      facts[day, default: DayFacts(day: day)].sentBucketPostes[try row.bucket("sentBucket", 1)] =
        try row.count("postes", 2)
    }
  }

  /// The categories that are named beside no direction (GDPR article 9), as a list for SQL.
  private static let protectedCategories = ServiceCategory.allCases.filter(\.isProtected)
    .map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// What a gateway sent is many postes' and proves no single upload: it is left out. Uses of a
  /// protected category count, but under no direction.
  private func countDeposits(_ facts: inout [CivilDay: DayFacts], _ part: String) throws {
    let uploads = """
      FROM incident i JOIN direction d ON d.id = i.direction
      WHERE i.day BETWEEN :first AND :last AND i.gateway = 'none'
        AND i.sentBucket >= \(VolumeBucket(bytes: ProbableDeposit.threshold).rawValue)
        AND \(UseRows.incidentKind) = 0
      """
    let cells = """
      SELECT \(part) AS part,
        iif(i.category IN (\(Self.protectedCategories)), NULL, d.name) AS named,
        count(*) AS incidents, count(DISTINCT i.poste) \(uploads)
      GROUP BY part, named ORDER BY part, incidents DESC, named IS NULL, named
      """
    for row in try Row.fetchAll(db, sql: cells, arguments: UseRows.days(period)) {
      let day = try row.day("day", 0)
      facts[day, default: DayFacts(day: day)].deposits.append(
        DepositCell(
          direction: try row.optionalText("direction", 1),
          incidents: try row.count("incidents", 2), postes: try row.count("postes", 3)))
    }
    let whole = "SELECT \(part) AS part, count(DISTINCT i.poste) \(uploads) GROUP BY part"
    for row in try Row.fetchAll(db, sql: whole, arguments: UseRows.days(period)) {
      let day = try row.day("day", 0)
      facts[day, default: DayFacts(day: day)].depositPostes = try row.count("postes", 1)
    }
  }

  private func addServices(_ facts: inout [CivilDay: DayFacts], _ part: String) throws {
    let sql = """
      SELECT u.part, s.name, u.status,
        sum(u.gateway = 'none' AND u.best >= 2) AS postes,
        sum(u.gateway = 'none' AND u.best BETWEEN 0 AND 1), max(0, max(u.best)), sum(u.sent),
        sum(u.gateway = 'none' AND u.best < 0), sum(iif(u.best < 0, u.attempts, 0))
      FROM (
        SELECT \(part) AS part, service, status, poste, gateway, max(seen) AS best,
          sum(iif(seen >= 0, sentBytes, 0)) AS sent, sum(attempts) AS attempts
        FROM use WHERE gateway <> 'resolver'
        GROUP BY part, service, status, poste, gateway
      ) u JOIN service s ON s.id = u.service
      GROUP BY u.part, u.service, u.status
      ORDER BY u.part, postes DESC, s.name, u.status
      """
    for row in try rows(sql) {
      let day = try row.day("day", 0)
      facts[day, default: DayFacts(day: day)].services.append(
        ServiceUse(
          service: ServiceID(rawValue: try row.text("service", 1)),
          status: try row.code("status", 2), postes: try row.count("postes", 3),
          postesDNSOnly: try row.count("postes", 4), evidence: try row.evidence(5),
          sentBytes: try row.unsigned("sentBytes", 6), postesBlocked: try row.count("postes", 7),
          blockedAttempts: try row.count("attempts", 8)))
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
