import GRDB
public import Model

extension StoreTransaction {
  /// Writes down since when the catalogue has known each of these services.
  ///
  /// Those of the first look have been known since before anybody looked; a service that comes later
  /// is known since that day, and one that is known already stays as it is.
  public func keepKnown(_ services: some Sequence<ServiceID>, on day: CivilDay) throws {
    let isFirst = try Row.integer(db, sql: "SELECT count(*) FROM knownService") == 0
    let since = isFirst ? nil : Int64(day.daysSinceEpoch)
    for service in services {
      try db.execute(
        sql: """
          INSERT INTO knownService (service, since) VALUES (?, ?)
          ON CONFLICT (service) DO NOTHING
          """,
        arguments: [try identifiers.row(of: service.rawValue, in: .service), since])
    }
  }
}
