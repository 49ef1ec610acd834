import GRDB
import Model

/// Reading values without trust: the subscripts of GRDB end the program on an unexpected value,
/// and a damaged or forged database can hold anything.
extension Row {
  /// The first value of the first row; 0 when there is none.
  static func integer(
    _ db: Database, sql: String, arguments: StatementArguments = StatementArguments()
  ) throws -> Int64 {
    try Row.fetchOne(db, sql: sql, arguments: arguments)?.integer("the first column", 0) ?? 0
  }

  func integer(_ what: String, _ column: Int) throws(StoreError) -> Int64 {
    try optionalInteger(what, column).orDamaged(what)
  }

  func optionalInteger(_ what: String, _ column: Int) throws(StoreError) -> Int64? {
    try optional(what, column)
  }

  func text(_ what: String, _ column: Int) throws(StoreError) -> String {
    try optionalText(what, column).orDamaged(what)
  }

  func optionalText(_ what: String, _ column: Int) throws(StoreError) -> String? {
    try optional(what, column)
  }

  /// A count that was written from an `Int` or clamped to one.
  func count(_ what: String, _ column: Int) throws(StoreError) -> Int {
    try Int(exactly: integer(what, column)).orDamaged(what)
  }

  func unsigned(_ what: String, _ column: Int) throws(StoreError) -> UInt64 {
    try UInt64(exactly: integer(what, column)).orDamaged(what)
  }

  /// Sixty-four bits that were written as a signed integer.
  func bits(_ what: String, _ column: Int) throws(StoreError) -> UInt64 {
    UInt64(bitPattern: try integer(what, column))
  }

  func day(_ what: String, _ column: Int) throws(StoreError) -> CivilDay {
    CivilDay(daysSinceEpoch: try count(what, column))
  }

  func evidence(_ column: Int) throws(StoreError) -> Evidence {
    try Evidence(rawValue: count("evidence", column)).orDamaged("evidence")
  }

  func bucket(_ what: String, _ column: Int) throws(StoreError) -> VolumeBucket {
    try VolumeBucket(rawValue: count(what, column)).orDamaged(what)
  }

  /// A value of an enumeration, kept as its stable code.
  func code<Value: RawRepresentable>(
    _ what: String, _ column: Int
  ) throws(StoreError) -> Value where Value.RawValue == String {
    try Value(rawValue: text(what, column)).orDamaged(what)
  }

  func gateway(_ column: Int) throws(StoreError) -> GatewayKind? {
    let code = try text("gateway", column)
    return code == noGateway ? nil : try GatewayKind(rawValue: code).orDamaged("gateway")
  }

  private func optional<Value: DatabaseValueConvertible>(
    _ what: String, _ column: Int
  ) throws(StoreError) -> Value? {
    let value: DatabaseValue = self[column]
    guard !value.isNull else { return nil }
    return try Value.fromDatabaseValue(value).orDamaged(what)
  }
}

/// How a poste that is no gateway is written, so that the column can be part of a key.
let noGateway = "none"

extension Optional {
  /// The value; without one the database holds something that Vigie never wrote.
  fileprivate func orDamaged(_ what: String) throws(StoreError) -> Wrapped {
    guard let self else {
      throw StoreError(
        .damaged,
        StoreText.say(.foreignValue), cause: what)
    }
    return self
  }
}
