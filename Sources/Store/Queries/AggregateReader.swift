import GRDB
import Model

/// Reads the facts of days of which only aggregates were written; a day of a week has the week's.
///
/// Windows are never added up into distinct counts, since a poste may be in several: of each count the
/// largest window speaks, and bytes, which no poste has twice, are added.
struct AggregateReader {
  private let db: Database
  private let period: Period

  /// A reader of these days.
  init(_ db: Database, _ period: Period) {
    self.db = db
    self.period = period
  }

  /// The windows of the days, in order.
  func windows() throws -> [CountingWindow] {
    try rows(
      """
      SELECT w.day, w.days, w.startedAt, w.endedAt FROM countingWindow w
      WHERE \(Self.covers) ORDER BY w.startedAt, w.id
      """
    ).map { row in
      CountingWindow(
        day: try row.day("day", 0), days: try row.count("days", 1),
        startedAt: Timestamp(nanoseconds: try row.integer("startedAt", 2)),
        endedAt: try row.optionalInteger("endedAt", 3).map(Timestamp.init(nanoseconds:)))
    }
  }

  /// What the windows of the days say; what is new is not among it.
  func facts() throws -> DayFacts {
    var facts = DayFacts(period)
    facts.level = .aggregate
    facts.windows = try windows()
    facts.parts = max(1, facts.windows.count)
    try countPostes(&facts)
    try addServices(to: &facts)
    facts.directions = try directions()
    facts.needs = try needs()
    facts.needTotals = try needTotals()
    return facts
  }

  private func countPostes(_ facts: inout DayFacts) throws {
    for row in try rows(
      """
      SELECT postes, postesWithApproved, postesDNSOnly, suspectsGateway FROM countingWindow w
      WHERE \(Self.covers)
      """)
    {
      facts.postes = max(facts.postes, try row.hidden("postes", 0))
      facts.postesWithApproved = max(facts.postesWithApproved, try row.hidden("approved", 1))
      facts.postesDNSOnly = max(facts.postesDNSOnly, try row.hidden("postesDNSOnly", 2))
      if try row.count("suspectsGateway", 3) > 0 { facts.suspectsGateway = true }
    }
  }

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(db, sql: sql, arguments: UseRows.days(period))
  }

  /// Whether a window is one of the days; the first term is what the index answers.
  static let covers =
    "w.day BETWEEN :first - 6 AND :last AND w.day + w.days > :first"

  static func from(_ table: String) -> String {
    "FROM \(table) a JOIN countingWindow w ON w.id = a.countingWindow"
  }

  private static func largest(_ column: String) -> String {
    "max(ifnull(a.\(column), \(DayFacts.some)))"
  }

  private func addServices(to facts: inout DayFacts) throws {
    let sql = """
      SELECT s.name, a.status, max(a.isProtected), \(Self.largest("postes")) AS most,
        \(Self.largest("postesDNSOnly")), max(a.evidence), sum(min(a.sentBytes, 1 << 52)),
        \(Self.largest("postesBlocked")), sum(min(a.blockedAttempts, 1 << 40))
      \(Self.from("aggregateService")) JOIN service s ON s.id = a.service
      WHERE \(Self.covers) GROUP BY a.service, a.status ORDER BY most DESC, s.name, a.status
      """
    for row in try rows(sql) {
      let service = ServiceID(rawValue: try row.text("service", 0))
      if try row.integer("isProtected", 2) != 0 { facts.protectedServices.insert(service) }
      facts.services.append(
        ServiceUse(
          service: service, status: try row.code("status", 1), postes: try row.count("postes", 3),
          postesDNSOnly: try row.count("postesDNSOnly", 4), evidence: try row.evidence(5),
          sentBytes: try row.unsigned("sentBytes", 6), postesBlocked: try row.count("blocked", 7),
          blockedAttempts: try row.count("attempts", 8)))
    }
  }

  private func directions() throws -> [DirectionUse] {
    let sql = """
      SELECT d.name, \(Self.largest("postes")), \(Self.largest("postesWithApproved"))
      \(Self.from("aggregateDirection")) JOIN direction d ON d.id = a.direction
      WHERE \(Self.covers) GROUP BY a.direction ORDER BY d.name IS NULL, d.name
      """
    return try rows(sql).map { row in
      DirectionUse(
        direction: try row.optionalText("direction", 0), postes: try row.count("postes", 1),
        postesWithApproved: try row.count("approved", 2))
    }
  }

  private func needs() throws -> [NeedCell] {
    let sql = """
      SELECT d.name, a.category, \(Self.largest("postes"))
      \(Self.from("aggregateNeed")) JOIN direction d ON d.id = a.direction
      WHERE \(Self.covers) GROUP BY a.direction, a.category
      ORDER BY d.name IS NULL, d.name, a.category
      """
    return try rows(sql).map { row in
      NeedCell(
        direction: try row.optionalText("direction", 0), category: try row.code("category", 1),
        postes: try row.count("postes", 2))
    }
  }

  private func needTotals() throws -> [ServiceCategory: Int] {
    let sql = """
      SELECT a.category, \(Self.largest("postes"))
      \(Self.from("aggregateNeedTotal"))
      WHERE \(Self.covers) GROUP BY a.category
      """
    var totals: [ServiceCategory: Int] = [:]
    for row in try rows(sql) { totals[try row.code("category", 0)] = try row.count("postes", 1) }
    return totals
  }
}

extension Row {
  /// A count that may have been hidden before it was written.
  fileprivate func hidden(_ what: String, _ column: Int) throws(StoreError) -> Int {
    try optionalInteger(what, column) == nil ? DayFacts.some : count(what, column)
  }
}
