import GRDB
import Model

/// Reads the facts of a run of local days from their rows: one pass over daily use, and counts of
/// incidents by day.
///
/// In a run of several days one key named the postes. A poste all of whose incidents with a service on a
/// day are false alarms, blocked attempts aside, did not use it that day; what it did under an approved
/// or tolerated status opened none of them and stays.
struct DayFactsReader {
  private let db: Database
  private let period: Period
  private let names: StoreNames

  init(_ db: Database, _ period: Period) throws {
    self.db = db
    self.period = period
    names = try StoreNames(db)
  }

  /// What the rows say: of the run as one, and of each day of which there is anything, in order.
  /// Coverage, counting windows and what is new are not among it.
  func facts() throws -> (facts: PeriodFacts, use: UseCount) {
    var (whole, days, use) = try countUse()
    try countIncidents(&days)
    try countBucketPostes(&days)
    try countFalsePositivePostes(&days)
    let uploads = try countDeposits(&days)
    guard period.count > 1 else {
      let day = days[period.days.lowerBound] ?? DayFacts(period)
      return (PeriodFacts(whole: day, days: days.isEmpty ? [] : [day]), use)
    }
    for day in days.values { whole.addCounts(of: day) }
    uploads.fill(&whole)
    return (PeriodFacts(whole: whole, days: days.values.sorted { $0.day < $1.day }), use)
  }

  /// The use of each day, in order, without what incidents say of it.
  func tables() throws -> [DayFacts] {
    try countUse(byDayOnly: true).days.values.sorted { $0.day < $1.day }
  }

  private func countUse(byDayOnly: Bool = false) throws -> (
    whole: DayFacts, days: [CivilDay: DayFacts], use: UseCount
  ) {
    var whole = DayFacts(period)
    var days: [CivilDay: DayFacts] = [:]
    var count = UseCount()
    try Self.forEachDay(of: period, db) { day, dayCount, uses in
      var facts = DayFacts(day: day)
      dayCount.fill(&facts, names)
      var busy = BusyPostes()
      for use in uses { busy.add(use) }
      if period.count == 1 {
        count = dayCount
      } else if !byDayOnly {
        for use in uses { count.add(use) }
      }
      facts.suspectsGateway = busy.suspectsGateway
      if facts.suspectsGateway { whole.suspectsGateway = true }
      days[day] = facts
    }
    count.fill(&whole, names)
    return (whole, days, count)
  }

  /// Gives each day's use, and what it comes to, in the order of the days; a day is held in memory.
  static func forEachDay(
    of period: Period, _ db: Database, _ body: (CivilDay, UseCount, [UseCount.Use]) throws -> Void
  ) throws {
    let alarms = try FalseAlarms(db, of: period)
    let sql = """
      SELECT day, service, category, status, direction, poste, gateway,
        iif(\(UseRows.isBlocked), -1, evidence), sentBytes,
        max(0, min(connections, \(UseRows.mostAttempts))),
        max(0, min(blockedConnections, \(UseRows.mostAttempts)))
          + max(0, min(blockedQuestions, \(UseRows.mostAttempts)))
      FROM dailyUse WHERE day BETWEEN :first AND :last ORDER BY day
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: UseRows.days(period))
    var today: CivilDay?
    var count = UseCount()
    var uses: [UseCount.Use] = []
    while let row = try rows.next() {
      let day = try row.day("day", 0)
      if let today, today != day {
        try body(today, count, uses)
        count = UseCount()
        uses.removeAll(keepingCapacity: true)
      }
      today = day
      let use = try UseCount.Use(row)
      guard !alarms.contains(use, on: day) else { continue }
      count.add(use)
      uses.append(use)
    }
    if let today { try body(today, count, uses) }
  }

  /// The incidents by the index that counts them: SQLite, which knows nothing of their number, would read
  /// each of a million by another.
  private static let incidents = "incident INDEXED BY incidentCount"

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(db, sql: sql, arguments: UseRows.days(period))
  }

  private func countIncidents(_ days: inout [CivilDay: DayFacts]) throws {
    let sql = """
      SELECT day, \(UseRows.incidentKind), sentBucket, count(*)
      FROM \(Self.incidents) WHERE day BETWEEN :first AND :last GROUP BY 1, 2, 3
      """
    for row in try rows(sql) {
      let day = try row.day("day", 0)
      var facts = days[day] ?? DayFacts(day: day)
      let count = try row.count("incidents", 3)
      switch try row.integer("kind", 1) {
      case 0:
        facts.incidents += count
        facts.sentBuckets[try row.bucket("sentBucket", 2), default: 0] += count
      case 1: facts.falsePositives += count
      default: facts.blockedIncidents += count
      }
      days[day] = facts
    }
  }

  /// A range is shown by the postes in it, not by the uses: one poste may have many. They are those of
  /// the uses that are counted: blocked attempts of others would lift a range over the threshold.
  private func countBucketPostes(_ days: inout [CivilDay: DayFacts]) throws {
    let sql = """
      SELECT day, sentBucket, count(*) FROM (
        SELECT DISTINCT day, sentBucket, poste FROM \(Self.incidents)
        WHERE day BETWEEN :first AND :last AND \(UseRows.incidentKind) = 0 AND gateway = 'none'
      ) GROUP BY 1, 2
      """
    for row in try rows(sql) {
      let day = try row.day("day", 0)
      days[day, default: DayFacts(day: day)].sentBucketPostes[try row.bucket("sentBucket", 1)] =
        try row.count("postes", 2)
    }
  }

  /// False alarms are shown by their postes too: one poste may have many.
  private func countFalsePositivePostes(_ days: inout [CivilDay: DayFacts]) throws {
    let sql = """
      SELECT day, count(DISTINCT poste) FROM \(Self.incidents)
      WHERE day BETWEEN :first AND :last AND \(UseRows.incidentKind) = 1 AND gateway = 'none'
      GROUP BY 1
      """
    for row in try rows(sql) {
      let day = try row.day("day", 0)
      days[day, default: DayFacts(day: day)].falsePositivePostes = try row.count("postes", 1)
    }
  }

  /// Grouped in the order of the index, which needs no sorting.
  ///
  /// What a gateway sent is many postes' and proves no single upload: it is left out. Uses of a
  /// protected category count, but under no direction.
  private func countDeposits(_ days: inout [CivilDay: DayFacts]) throws -> DepositCount {
    let sql = """
      SELECT day, direction, category, poste, count(*) FROM \(Self.incidents)
      WHERE day BETWEEN :first AND :last AND \(UseRows.incidentKind) = 0 AND gateway = 'none'
        AND sentBucket >= \(VolumeBucket(bytes: ProbableDeposit.threshold).rawValue)
      GROUP BY day, \(UseRows.incidentKind), sentBucket, gateway, poste, direction, category
      """
    var whole = DepositCount()
    var byDay: [CivilDay: DepositCount] = [:]
    for row in try rows(sql) {
      let day = try row.day("day", 0)
      let category: ServiceCategory = try row.code("category", 2)
      let direction = try row.integer("direction", 1)
      let (poste, count) = (try row.integer("poste", 3), try row.count("incidents", 4))
      let place = category.isProtected ? nil : names.directions[direction] ?? nil
      whole.add(count, of: poste, in: place)
      byDay[day, default: DepositCount()].add(count, of: poste, in: place)
    }
    for (day, count) in byDay {
      count.fill(&days[day, default: DayFacts(day: day)])
    }
    return whole
  }
}

extension DayFacts {
  /// Adds what adds up over days.
  fileprivate mutating func addCounts(of day: DayFacts) {
    incidents += day.incidents
    falsePositives += day.falsePositives
    blockedIncidents += day.blockedIncidents
    sentBuckets.merge(day.sentBuckets, uniquingKeysWith: +)
  }
}

extension UseCount.Use {
  /// The use of a row of `DayFactsReader.forEachDay`.
  fileprivate init(_ row: Row) throws {
    self.init(
      service: try row.integer("service", 1), category: try row.code("category", 2),
      status: try row.code("status", 3), direction: try row.integer("direction", 4),
      poste: try row.integer("poste", 5), gateway: try row.gateway(6),
      seen: try row.integer("evidence", 7) < 0 ? nil : row.evidence(7),
      sentBytes: try row.unsigned("sentBytes", 8), connections: try row.count("connections", 9),
      attempts: try row.count("attempts", 10))
  }
}
