import GRDB
public import Model

extension IncidentStore {
  /// The local days of which the database knows anything, in order.
  public func days(in zone: CivilZone = .paris) throws(StoreError) -> [CivilDay] {
    try read { db in
      var days = Set<CivilDay>()
      for table in ["dailyUse", "incident", "countingWindow"] {
        for day in try Self.distinct("day", of: table, db) {
          days.insert(CivilDay(daysSinceEpoch: Int(day)))
        }
      }
      for hour in try Self.distinct("hour", of: "coverage", db) {
        days.insert(zone.day(of: Timestamp(seconds: hour)))
      }
      return days.sorted()
    }
  }

  /// All that is known of one local day.
  ///
  /// - Parameters:
  ///   - day: The local day.
  ///   - zone: The local time of days.
  /// - Returns: The facts; those of an unknown day are empty.
  /// - Throws: `StoreError`.
  public func facts(of day: CivilDay, in zone: CivilZone) throws(StoreError) -> DayFacts {
    try facts(of: Period(day), in: zone).whole
  }

  /// All that is known of a period, as one and by day.
  ///
  /// - Parameters:
  ///   - period: The local days.
  ///   - zone: The local time of days.
  /// - Returns: The facts; those of an unknown period are empty.
  /// - Throws: `StoreError`.
  public func facts(of period: Period, in zone: CivilZone) throws(StoreError) -> PeriodFacts {
    let second = second(for: period)
    return try read { db in try PeriodReader(db, period, in: zone, beside: second).facts() }
  }

  /// A second connection to read a long period with; nil where one will do, or there can be none.
  ///
  /// It may see a later state than the first: of days that are over nobody can tell.
  private func second(for period: Period) -> DatabaseQueue? {
    guard period.count > Self.daysForOne else { return nil }
    return connection.openSecond()
  }

  /// A month under one key and a turn of keys on either side.
  private static let daysForOne = 62

  /// The same of a period that another one is compared with: what is new in it is not asked.
  ///
  /// - Throws: `StoreError`.
  public func compared(_ period: Period, in zone: CivilZone) throws(StoreError) -> PeriodFacts {
    let second = second(for: period)
    return try read { db in try PeriodReader(db, period, in: zone, beside: second).compared() }
  }

  /// What tables of days show of each day of a period of which anything is known, in order.
  ///
  /// - Throws: `StoreError`.
  public func days(of period: Period, in zone: CivilZone) throws(StoreError) -> [DayFacts] {
    try read { db in try PeriodReader(db, period, in: zone).days() }
  }

  /// The first local day of which the database knows anything; nil when it knows none.
  static func firstDay(_ db: Database, in zone: CivilZone) throws -> CivilDay? {
    var days: [CivilDay] = []
    for table in ["dailyUse", "incident", "countingWindow"] {
      if let row = try Row.fetchOne(db, sql: "SELECT min(day) FROM \(table)"),
        let day = try row.optionalInteger("day", 0)
      {
        days.append(CivilDay(daysSinceEpoch: Int(clamping: day)))
      }
    }
    if let row = try Row.fetchOne(db, sql: "SELECT min(hour) FROM coverage"),
      let hour = try row.optionalInteger("hour", 0)
    {
      days.append(zone.day(of: Timestamp(seconds: hour)))
    }
    return days.min()
  }

  /// The local days of the range of which rows by poste are kept.
  static func daysWithRows(
    _ db: Database, in days: ClosedRange<CivilDay>
  ) throws -> Set<CivilDay> {
    var found = Set<CivilDay>()
    for table in ["dailyUse", "incident"] {
      for day in try distinct("day", of: table, from: Int64(days.lowerBound.daysSinceEpoch), db) {
        guard day <= days.upperBound.daysSinceEpoch else { break }
        found.insert(CivilDay(daysSinceEpoch: Int(day)))
      }
    }
    return found
  }

  /// The hours of the range that have coverage counters, in order.
  static func hours(_ db: Database, in range: Range<Timestamp>) throws -> [Timestamp] {
    try distinct("hour", of: "coverage", from: range.lowerBound.seconds, db)
      .map { Timestamp(seconds: $0) }.filter(range.contains)
  }

  /// Gives the coverage counters of each hour to `body`, hour by hour, without holding more than one.
  ///
  /// - Parameters:
  ///   - range: The hours' beginnings that are wanted; nil for all.
  ///   - body: Takes the beginning of the hour and its counters.
  /// - Throws: `StoreError`, else the error of `body`, which ends the walk.
  public func forEachCoverageHour(
    in range: Range<Timestamp>? = nil, _ body: (Timestamp, [String: UInt64]) throws -> Void
  ) throws {
    try translating(connection.path) {
      try connection.reader.read { db in
        let rows = try Row.fetchCursor(
          db,
          sql: """
            SELECT c.hour, n.name, c.value FROM coverage c JOIN counter n ON n.id = c.counter
            WHERE c.hour >= ? AND c.hour < ? ORDER BY c.hour, n.name
            """,
          arguments: [range?.lowerBound.seconds ?? .min, range?.upperBound.seconds ?? .max])
        var hour: Int64?
        var counters: [String: UInt64] = [:]
        while let row = try rows.next() {
          let next = try row.integer("hour", 0)
          if let hour, hour != next {
            try body(Timestamp(seconds: hour), counters)
            counters.removeAll(keepingCapacity: true)
          }
          hour = next
          counters[try row.text("counter", 1)] = try row.unsigned("value", 2)
        }
        if let hour { try body(Timestamp(seconds: hour), counters) }
      }
    }
  }

  /// The capture files of that size that are in the database, by time of replay.
  public func replayedFiles(size: Int64) throws(StoreError) -> [ReplayedFile] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT sha256, size, name, packets, firstPacket, lastPacket, recordedAt
          FROM replayedFile WHERE size = ? ORDER BY recordedAt, sha256
          """, arguments: [size]
      ).map { row in
        ReplayedFile(
          sha256: try row.text("sha256", 0), size: try row.integer("size", 1),
          name: try row.text("name", 2), packets: try row.unsigned("packets", 3),
          firstPacket: try row.optionalInteger("firstPacket", 4).map(Timestamp.init(nanoseconds:)),
          lastPacket: try row.optionalInteger("lastPacket", 5).map(Timestamp.init(nanoseconds:)),
          recordedAt: Timestamp(nanoseconds: try row.integer("recordedAt", 6)))
      }
    }
  }

  /// The distinct values of an indexed column, one look-up each instead of a walk over all rows.
  private static func distinct(
    _ column: String, of table: String, from first: Int64 = .min, _ db: Database
  ) throws -> [Int64] {
    try Row.fetchAll(
      db,
      sql: """
        WITH RECURSIVE value (v) AS (
          SELECT min(\(column)) FROM \(table) WHERE \(column) >= ?
          UNION ALL
          SELECT (SELECT min(\(column)) FROM \(table) WHERE \(column) > v) FROM value
          WHERE v IS NOT NULL
        )
        SELECT v FROM value WHERE v IS NOT NULL
        """, arguments: [first]
    ).map { try $0.integer(column, 0) }
  }
}
