import GRDB
import Model

/// The services and directions of a database, by their number.
struct StoreNames {
  let services: [Int64: ServiceID]
  /// Names of directions; nil for what is under none.
  let directions: [Int64: String?]

  init(_ db: Database) throws {
    var services: [Int64: ServiceID] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, name FROM service") {
      services[try row.integer("id", 0)] = ServiceID(rawValue: try row.text("service", 1))
    }
    var directions: [Int64: String?] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, name FROM direction") {
      directions.updateValue(
        try row.optionalText("direction", 1), forKey: try row.integer("id", 0))
    }
    self.services = services
    self.directions = directions
  }

  /// By name; what has none comes last.
  static func order(_ direction: String?) -> (Int, String) {
    (direction == nil ? 1 : 0, direction ?? "")
  }
}
