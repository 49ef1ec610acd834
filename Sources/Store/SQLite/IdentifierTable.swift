import GRDB
import Model

/// Looks rows of the identifier tables up, and makes them; remembers them for one transaction.
///
/// Not for longer: a transaction that is rolled back takes its new rows with it.
final class IdentifierTable {
  enum Table: String {
    case service, rule, catalogueVersion, counter, direction, site
  }

  private struct Name: Hashable {
    let table: Table
    let text: String
  }

  private let db: Database
  private var names: [Name: Int64] = [:]
  private var postes: [Pseudonym: Int64] = [:]

  init(_ db: Database) {
    self.db = db
  }

  /// The row of that name; row 0 for none, which only `direction` and `site` have.
  func row(of text: String?, in table: Table) throws -> Int64 {
    guard let text else { return 0 }
    let name = Name(table: table, text: text)
    if let known = names[name] { return known }
    let select = try db.cachedStatement(sql: "SELECT id FROM \(table.rawValue) WHERE name = ?")
    let insert = try db.cachedStatement(
      sql: "INSERT INTO \(table.rawValue) (name) VALUES (?)")
    let row = try find(select, orInsert: insert, [text])
    names[name] = row
    return row
  }

  func row(of poste: Pseudonym) throws -> Int64 {
    if let known = postes[poste] { return known }
    let select = try db.cachedStatement(sql: "SELECT id FROM poste WHERE high = ? AND low = ?")
    let insert = try db.cachedStatement(sql: "INSERT INTO poste (high, low) VALUES (?, ?)")
    let row = try find(
      select, orInsert: insert, [Int64(bitPattern: poste.high), Int64(bitPattern: poste.low)])
    postes[poste] = row
    return row
  }

  private func find(
    _ select: Statement, orInsert insert: Statement, _ arguments: StatementArguments
  ) throws -> Int64 {
    if let row = try Row.fetchOne(select, arguments: arguments) {
      return try row.integer("id", 0)
    }
    try insert.execute(arguments: arguments)
    return db.lastInsertedRowID
  }
}
