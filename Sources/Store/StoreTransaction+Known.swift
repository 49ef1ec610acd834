import GRDB
public import Model

extension StoreTransaction {
  /// Writes down since when the catalogue has known each of these services by these names.
  ///
  /// Those of the first look have been known since before anybody looked. A service that comes later, or
  /// is recognised by other names, is known since that day: what went to those names before was not
  /// seen. One whose names nobody wrote down yet stays as it is.
  ///
  /// - Parameters:
  ///   - nameMarks: A mark of the names of each service (`Catalogue.nameMarks`).
  ///   - day: The local day of the look.
  /// - Throws: `StoreError`.
  public func keepKnown(_ nameMarks: [ServiceID: String], on day: CivilDay) throws {
    let isFirst = try Row.integer(db, sql: "SELECT count(*) FROM knownService") == 0
    let since = isFirst ? nil : Int64(day.daysSinceEpoch)
    for (service, mark) in nameMarks {
      try db.execute(
        sql: """
          INSERT INTO knownService (service, since, nameMark) VALUES (?, ?, ?)
          ON CONFLICT (service) DO UPDATE SET
            since = iif(nameMark IS NULL, since, excluded.since), nameMark = excluded.nameMark
            WHERE nameMark IS NOT excluded.nameMark
          """,
        arguments: [try identifiers.row(of: service.rawValue, in: .service), since, mark])
    }
  }
}
