import GRDB
public import Model

/// In which order incidents are listed; after the key by hour, and then by identifier.
public struct IncidentOrder: Hashable, Sendable {
  /// What comes first.
  public enum Key: String, CaseIterable, Sendable {
    /// The earliest hour.
    case hour
    /// The highest priority.
    case priority
    /// The service's identifier, in the order of its letters.
    case service
    /// The largest volume sent.
    case sent
  }

  /// What decides first.
  public var key: Key
  /// Whether the whole order is turned round.
  public var isReversed: Bool
  /// Services whose place in the order must not tell which they are; protected categories never do.
  public var masked: Set<ServiceID>

  /// An order by that key.
  public init(_ key: Key = .hour, isReversed: Bool = false, masking masked: Set<ServiceID> = []) {
    self.key = key
    self.isReversed = isReversed
    self.masked = masked
  }

  /// The columns that make the order, over the joined tables of `IncidentReader`; they are unique.
  private var columns: [String] {
    let first: [String] =
      switch key {
      case .hour: []
      case .priority: ["CASE i.priority WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END"]
      case .service:
        [
          """
          iif(i.category IN (\(ServiceCategory.protectedSQL))
            OR s.name IN (SELECT value FROM json_each(?)), char(1114111), s.name)
          """
        ]
      case .sent: ["-i.sentBucket"]
      }
    return first + ["i.hour", "i.idHigh", "i.idLow"]
  }

  /// What `columns` needs each time.
  private var arguments: StatementArguments {
    guard key == .service else { return [] }
    return [JSONText.array(of: masked)]
  }

  /// The order as SQL.
  var clause: (sql: String, arguments: StatementArguments) {
    let terms = columns.map { isReversed ? $0 + " DESC" : $0 }
    return (" ORDER BY " + terms.joined(separator: ", "), arguments)
  }

  /// The condition, as SQL, that leaves only what comes after that incident.
  func after(_ id: IncidentID) -> (sql: String, arguments: StatementArguments) {
    let row = columns.joined(separator: ", ")
    let sql = """
       AND (\(row)) \(isReversed ? "<" : ">") (
        SELECT \(row) FROM incident i JOIN service s ON s.id = i.service
        WHERE i.idHigh = ? AND i.idLow = ?)
      """
    return (sql, arguments + arguments + id.arguments)
  }
}

extension ServiceCategory {
  /// The protected categories as a list of SQL texts.
  static let protectedSQL = allCases.filter(\.isProtected).map { "'\($0.rawValue)'" }
    .joined(separator: ", ")
}

extension JSONText {
  /// Services as SQL's `json_each` takes them.
  static func array(of services: Set<ServiceID>) -> String {
    array(services.sorted().map { string($0.rawValue) })
  }
}
