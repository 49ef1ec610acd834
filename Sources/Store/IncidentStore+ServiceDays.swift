import GRDB
public import Model

extension IncidentStore {
  /// Since when, and until when, each service was used here, as far as rows and aggregates are kept.
  ///
  /// A use is what the report of its day takes for one: a connection that was not blocked whole, and
  /// not a false alarm.
  /// - Throws: `StoreError`.
  public func serviceDays() throws(StoreError) -> [ServiceDays] {
    try read { db in
      let protected = ServiceCategory.allCases.filter(\.isProtected).map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
      // Both ends of the index on (service, day): no scan, however many rows there are.
      func day(_ way: String) -> String {
        """
        (SELECT p.day FROM dailyUse p WHERE p.service = s.id AND \(UseRows.isUse)
          ORDER BY p.day \(way) LIMIT 1)
        """
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT name, min(first), max(last), max(isProtected) FROM (
            SELECT s.name, \(day("ASC")) AS first, \(day("DESC")) AS last,
              s.id IN (SELECT p.service FROM dailyUse p WHERE p.category IN (\(protected)))
                AS isProtected
            FROM service s
            UNION ALL
            SELECT s.name, w.day, w.day + w.days - 1, a.isProtected
            FROM aggregateService a JOIN countingWindow w ON w.id = a.countingWindow
              JOIN service s ON s.id = a.service
            WHERE a.evidence >= 2
          ) WHERE first IS NOT NULL GROUP BY name ORDER BY name
          """)
      return try rows.map { row in
        let first = try row.day("day", 1)
        return ServiceDays(
          service: ServiceID(rawValue: try row.text("service", 0)),
          days: first...max(first, try row.day("day", 2)),
          isProtected: try row.integer("isProtected", 3) != 0)
      }
    }
  }
}
