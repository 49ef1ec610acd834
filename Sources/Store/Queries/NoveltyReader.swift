import GRDB
import Model

/// Finds what was used in a run of days and not in the `Novelty.days` before its period began.
///
/// What only gateways that speak for many did counts, for a service is new wherever it is used; what a
/// resolver repeats does not.
struct NoveltyReader {
  private let db: Database
  private let period: Period
  private let start: CivilDay

  init(_ db: Database, _ period: Period, start: CivilDay) {
    self.db = db
    self.period = period
    self.start = start
  }

  /// Adds the services that are new, of those that rows say were used, to those of runs that were only
  /// counted, and since when each is known. They are the same whatever key names the postes.
  func addServices(_ used: Set<Int64>, to facts: inout DayFacts) throws {
    facts.newServices = Set(try services(used) + facts.newServices).sorted()
    facts.recognisedServices = try recognised()
    facts.firstUses = try firstUses()
  }

  /// Services that were not used here before.
  private func services(_ used: Set<Int64>) throws -> [ServiceID] {
    guard !used.isEmpty else { return [] }
    let sql = """
      SELECT s.name FROM service s
      WHERE s.id IN (\(used.sorted().map(String.init).joined(separator: ", ")))
        AND NOT \(Self.wasUsed("service = s.id")) AND NOT \(Self.wasCounted)
      ORDER BY s.name
      """
    return try Row.fetchAll(db, sql: sql, arguments: Self.daysBefore(start)).map {
      ServiceID(rawValue: try $0.text("service", 0))
    }
  }

  /// Services that windows of these days counted, and that were not used here before.
  func countedServices() throws -> [ServiceID] {
    let sql = """
      SELECT DISTINCT s.name
      \(AggregateReader.from("aggregateService")) JOIN service s ON s.id = a.service
      WHERE \(AggregateReader.covers) AND a.evidence >= 2
        AND NOT \(Self.wasUsed("service = s.id")) AND NOT \(Self.wasCounted)
      ORDER BY s.name
      """
    return try Row.fetchAll(
      db, sql: sql, arguments: UseRows.days(period) + Self.daysBefore(start)
    ).map { ServiceID(rawValue: try $0.text("service", 0)) }
  }

  /// Services that entered the catalogue in the period, or in the `Novelty.runningInDays` before it.
  private func recognised() throws -> Set<ServiceID> {
    Set(
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.name FROM knownService k JOIN service s ON s.id = k.service
          WHERE k.since > ? AND k.since <= ?
          """,
        arguments: [
          Int64(start.adding(days: -Novelty.runningInDays).daysSinceEpoch),
          Int64(period.days.upperBound.daysSinceEpoch),
        ]
      ).map { ServiceID(rawValue: try $0.text("service", 0)) })
  }

  /// The first day of each service that the database knows a use of, up to the last day of the run.
  private func firstUses() throws -> [ServiceID: CivilDay] {
    let sql = """
      SELECT s.name, min(
        ifnull((SELECT day FROM dailyUse WHERE service = s.id AND \(UseRows.isUse)
          ORDER BY day LIMIT 1), :none),
        ifnull((SELECT min(w.day) FROM aggregateService a
          JOIN countingWindow w ON w.id = a.countingWindow
          WHERE a.service = s.id AND a.evidence >= 2), :none))
      FROM service s
      """
    let none: Int64 = .max
    var days: [ServiceID: CivilDay] = [:]
    for row in try Row.fetchAll(db, sql: sql, arguments: ["none": none]) {
      let day = try row.integer("day", 1)
      guard day <= period.days.upperBound.daysSinceEpoch else { continue }
      days[ServiceID(rawValue: try row.text("service", 0))] =
        CivilDay(daysSinceEpoch: Int(clamping: day))
    }
    return days
  }

  /// Adds the directions that began to use a service which others used before, the most postes first;
  /// one key names the postes of `use`.
  func addDirections(_ use: UseCount, to facts: inout DayFacts) throws {
    let (pairs, postes) = (use.pairs, use.postesByService)
    guard !pairs.isEmpty else { return }
    // Numbers of the database's own: one list, so that false alarms are looked up once.
    let list = pairs.keys.map { "(\($0.service), \($0.direction))" }.joined(separator: ", ")
    let sql = """
      WITH pair (service, direction) AS (VALUES \(list))
      SELECT pair.service, pair.direction, s.name, d.name
      FROM pair JOIN service s ON s.id = pair.service JOIN direction d ON d.id = pair.direction
      WHERE NOT \(Self.wasUsed("service = pair.service AND direction = pair.direction"))
        AND \(Self.wasUsed("service = pair.service"))
      """
    facts.newDirections = try Row.fetchAll(db, sql: sql, arguments: Self.daysBefore(start)).map {
      row in
      let pair = UseCount.Pair(
        service: try row.integer("service", 0), direction: try row.integer("direction", 1))
      return DirectionNovelty(
        service: ServiceID(rawValue: try row.text("service", 2)),
        direction: try row.text("direction", 3), postes: pairs[pair] ?? 0,
        allPostes: postes[pair.service] ?? 0)
    }.sorted { left, right in
      guard left.postes == right.postes else { return left.postes > right.postes }
      return (left.service, left.direction) < (right.service, right.direction)
    }
  }

  /// Whether rows of the days before tell of such a use.
  private static func wasUsed(_ condition: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM dailyUse
      WHERE \(condition) AND day BETWEEN :before AND :yesterday AND evidence >= 2
        AND gateway <> 'resolver' AND NOT \(UseRows.isBlocked)
        AND NOT \(UseRows.isFalseAlarm(from: ":before", to: ":yesterday"))
    )
    """
  }

  /// Whether windows of the days before counted a use of the service `s`.
  private static let wasCounted = """
    EXISTS (
      SELECT 1 FROM aggregateService b JOIN countingWindow v ON v.id = b.countingWindow
      WHERE b.service = s.id AND v.day >= :before AND v.day + v.days - 1 <= :yesterday
        AND b.evidence >= 2
    )
    """

  /// The days whose uses make that nothing is new, as the queries bind them.
  private static func daysBefore(_ start: CivilDay) -> StatementArguments {
    [
      "before": Int64(start.adding(days: -Novelty.days).daysSinceEpoch),
      "yesterday": Int64(start.adding(days: -1).daysSinceEpoch),
    ]
  }
}
