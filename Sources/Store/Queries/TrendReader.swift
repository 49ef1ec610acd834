import GRDB
import Model

/// Reads what the drawings of a report show: the days before it, and its day by service and hour.
///
/// What counts as a use is what `DayFactsReader` says.
struct TrendReader {
  private let db: Database
  private let zone: CivilZone

  init(_ db: Database, zone: CivilZone) {
    self.db = db
    self.zone = zone
  }

  func charts(of day: CivilDay) throws -> DayCharts {
    var charts = DayCharts()
    charts.trend = try trend(of: Period(day.adding(days: 1 - TrendDay.span)...day))
    charts.volumes = try volumes(of: day)
    charts.packets = try CoverageReader(db, in: zone).packets(of: day)
    return charts
  }

  private func rows(_ sql: String, _ day: CivilDay) throws -> [Row] {
    try Row.fetchAll(db.cachedStatement(sql: sql), arguments: ["day": Int64(day.daysSinceEpoch)])
  }

  private func trend(of period: Period) throws -> [TrendDay] {
    var counted: [CivilDay: (postes: Int, statuses: [StatusUse])] = [:]
    try DayFactsReader.forEachDay(of: period, db) { day, count, _ in
      counted[day] = (count.postesWithUse, count.statuses())
    }
    let windows = try AggregateReader(db, period).windows()
    var days = (0..<period.count).map { DayFacts(day: period.days.lowerBound.adding(days: $0)) }
    try CoverageReader(db, in: zone).add(to: &days)
    return try days.map { facts in
      var trend = TrendDay(day: facts.day)
      // As for the report of the day: its rows, or its aggregates where those are the whole of it.
      let range = zone.range(of: facts.period)
      let isWhole = windows.contains { $0.holds(range) }
      if !isWhole, let count = counted[facts.day] {
        trend.postes = count.postes
        trend.statuses = count.statuses
      }
      if trend.statuses.isEmpty { try addAggregates(to: &trend) }
      trend.coverage = facts.coverage
      trend.hoursWithPackets = facts.hoursWithPackets
      return trend
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
