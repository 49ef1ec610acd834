import GRDB
import Model

/// Reads what the drawings of a report show: the days before it, and its day by service and hour.
///
/// What counts as a use is what `DayFactsReader` says. Each day is read by the key of its rows, so
/// that the size of the database does not matter.
struct TrendReader {
  private let db: Database
  private let zone: CivilZone

  init(_ db: Database, zone: CivilZone) {
    self.db = db
    self.zone = zone
  }

  func charts(of day: CivilDay) throws -> DayCharts {
    var charts = DayCharts()
    charts.trend = try (0..<TrendDay.span).reversed().map { try trend(of: day.adding(days: -$0)) }
    charts.volumes = try volumes(of: day)
    charts.packets = try CoverageReader(db, in: zone).packets(of: day)
    return charts
  }

  private func range(of day: CivilDay) -> Range<Timestamp> {
    let start = zone.start(of: day)
    return start..<max(start, zone.start(of: day.adding(days: 1)))
  }

  private func rows(_ sql: String, _ day: CivilDay) throws -> [Row] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: ["day": Int64(day.daysSinceEpoch)])
  }

  private func trend(of day: CivilDay) throws -> TrendDay {
    var trend = TrendDay(day: day)
    let range = range(of: day)
    let windows = try AggregateReader(db, Period(day), start: day).windows()
    // As for the report of the day: its rows, or its aggregates where those are the whole of it.
    let isWhole = windows.contains {
      $0.startedAt <= range.lowerBound && $0.endedAt.map { $0 >= range.upperBound } ?? false
    }
    if !isWhole { try addRows(to: &trend) }
    if trend.statuses.isEmpty { try addAggregates(to: &trend) }
    var facts = DayFacts(day: day)
    try CoverageReader(db, in: zone).add(to: &facts)
    trend.coverage = facts.coverage
    trend.hoursWithPackets = facts.hoursWithPackets
    return trend
  }

  private func addRows(to trend: inout TrendDay) throws {
    let sql =
      UseRows.use(from: ":day", to: ":day")
        + """
        SELECT NULL AS status, NULL AS service, count(DISTINCT poste)
        FROM use WHERE gateway = 'none' AND seen >= 2
        UNION ALL
        SELECT status, NULL, count(DISTINCT poste)
        FROM use WHERE gateway = 'none' AND seen >= 2 GROUP BY status
        UNION ALL
        SELECT status, service, count(DISTINCT poste)
        FROM use WHERE gateway = 'none' AND seen >= 2 GROUP BY status, service
        """
    var totals: [ServiceStatus: Int] = [:]
    var services: [ServiceStatus: [Int]] = [:]
    for row in try rows(sql, trend.day) {
      let postes = try row.count("postes", 2)
      guard try row.optionalText("status", 0) != nil else {
        trend.postes = postes
        continue
      }
      let status: ServiceStatus = try row.code("status", 0)
      if try row.optionalInteger("service", 1) == nil {
        totals[status] = postes
      } else {
        services[status, default: []].append(postes)
      }
    }
    trend.statuses = ServiceStatus.allCases.compactMap { status in
      totals[status].map {
        StatusUse(status: status, postes: $0, servicePostes: (services[status] ?? []).sorted())
      }
    }
  }

  /// The counts that were written of the day. Those of a week are no day's, and stay out; of several
  /// windows the largest speaks.
  private func addAggregates(to trend: inout TrendDay) throws {
    let windows =
      "FROM countingWindow w WHERE w.day = :day AND w.days = 1 AND w.endedAt IS NOT NULL"
    var approved: Int?
    for row in try rows("SELECT w.postes, w.postesWithApproved \(windows)", trend.day) {
      trend.postes = max(trend.postes, try row.optionalCount("postes", 0) ?? DayFacts.some)
      approved = max(approved ?? 0, try row.optionalCount("approved", 1) ?? DayFacts.some)
    }
    guard let approved else { return }
    var services: [ServiceStatus: [Int]] = [:]
    let sql = """
      SELECT a.status, max(ifnull(a.postes, \(DayFacts.some)))
      FROM aggregateService a WHERE a.countingWindow IN (SELECT w.id \(windows))
      AND a.evidence >= 2 GROUP BY a.status, a.service
      """
    for row in try rows(sql, trend.day) {
      services[try row.code("status", 0), default: []].append(try row.count("postes", 1))
    }
    trend.statuses = ServiceStatus.allCases.compactMap { status in
      let postes = (services[status] ?? []).sorted()
      guard status != .approved else {
        return StatusUse(status: status, postes: approved, servicePostes: postes)
      }
      // A poste can have used several: only those of a single service are known.
      guard !postes.isEmpty else { return nil }
      return StatusUse(
        status: status, postes: postes.count == 1 ? postes.first : nil, servicePostes: postes)
    }
  }

  private func volumes(of day: CivilDay) throws -> [ServiceVolume] {
    let sql = """
      SELECT s.name, i.sentBucket, count(*), count(DISTINCT iif(i.gateway = 'none', i.poste, NULL))
      FROM incident i JOIN service s ON s.id = i.service
      WHERE i.day = :day AND \(UseRows.incidentKind) = 0
      GROUP BY i.service, i.sentBucket ORDER BY s.name, i.sentBucket
      """
    return try rows(sql, day).map { row in
      ServiceVolume(
        service: ServiceID(rawValue: try row.text("service", 0)),
        bucket: try row.bucket("sentBucket", 1), incidents: try row.count("incidents", 2),
        postes: try row.count("postes", 3))
    }
  }
}

extension Row {
  /// A count; nil when it was hidden before it was written.
  fileprivate func optionalCount(_ what: String, _ column: Int) throws(StoreError) -> Int? {
    try optionalInteger(what, column) == nil ? nil : count(what, column)
  }
}
