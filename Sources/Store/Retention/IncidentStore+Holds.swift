import GRDB
public import Model

extension IncidentStore {
  /// Holds that a database keeps at once: more are no exception any more.
  public static let mostHolds = 1000

  /// Places a hold and gives its number.
  /// - Throws: `StoreError`; `tooLong` for a text over `FalsePositive.maximumReasonLength` bytes or
  ///   when there are `mostHolds` already.
  public func place(_ hold: Hold) throws -> Int64 {
    guard
      [hold.reason, hold.approver].allSatisfy({
        $0.utf8.count <= FalsePositive.maximumReasonLength
      })
    else {
      throw StoreError(
        .tooLong,
        StoreText.say(.reasonOrNameTooLong, FalsePositive.maximumReasonLength))
    }
    return try transaction { transaction in
      let db = transaction.db
      guard try Row.integer(db, sql: "SELECT count(*) FROM hold") < Int64(Self.mostHolds) else {
        throw StoreError(
          .tooLong, StoreText.say(.holdsFull, Self.mostHolds))
      }
      let (scope, subject) = hold.scope.written
      try db.execute(
        sql: """
          INSERT INTO hold (scope, subject, firstDay, lastDay, reason, approver, placedAt, expires)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          scope, subject, Int64(hold.days.lowerBound.daysSinceEpoch),
          Int64(hold.days.upperBound.daysSinceEpoch), hold.reason, hold.approver,
          hold.placedAt.nanoseconds, Int64(hold.expires.daysSinceEpoch),
        ])
      return db.lastInsertedRowID
    }
  }

  /// Every hold that is noted, with its number, in order.
  public func holds() throws(StoreError) -> [(number: Int64, hold: Hold)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, scope, subject, firstDay, lastDay, reason, approver, placedAt, expires,
            releasedAt
          FROM hold ORDER BY id
          """
      ).map { row in
        let (first, last) = (try row.day("firstDay", 3), try row.day("lastDay", 4))
        return (
          try row.integer("id", 0),
          Hold(
            scope: try Hold.Scope(try row.text("scope", 1), subject: try row.text("subject", 2)),
            days: min(first, last)...max(first, last), reason: try row.text("reason", 5),
            approver: try row.text("approver", 6),
            placedAt: Timestamp(nanoseconds: try row.integer("placedAt", 7)),
            expires: try row.day("expires", 8),
            releasedAt: try row.optionalInteger("releasedAt", 9).map(Timestamp.init(nanoseconds:)))
        )
      }
    }
  }

  /// Ends a hold before its time and gives whether there was such a one.
  public func release(hold number: Int64, reason: String, at time: Timestamp) throws -> Bool {
    guard reason.utf8.count <= FalsePositive.maximumReasonLength else {
      throw StoreError(.tooLong, StoreText.say(.reasonMuchTooLong))
    }
    return try transaction { transaction in
      try transaction.db.execute(
        sql: """
          UPDATE hold SET releasedAt = ?, releaseReason = ? WHERE id = ? AND releasedAt IS NULL
          """, arguments: [time.nanoseconds, reason, number])
      return transaction.db.changesCount > 0
    }
  }
}

extension Hold.Scope {
  /// The words of the scope's row.
  fileprivate var written: (scope: String, subject: String) {
    switch self {
    case .all: ("all", "")
    case .service(let service): ("service", service.rawValue)
    case .direction(let direction): ("direction", direction)
    case .poste(let poste): ("poste", "\(Self.digits(poste.high))\(Self.digits(poste.low))")
    }
  }

  fileprivate init(_ scope: String, subject: String) throws(StoreError) {
    switch scope {
    case "service": self = .service(ServiceID(rawValue: subject))
    case "direction": self = .direction(subject)
    case "poste":
      guard subject.utf8.count == 32, let high = UInt64(subject.prefix(16), radix: 16),
        let low = UInt64(subject.suffix(16), radix: 16)
      else { throw StoreError(.damaged, StoreText.say(.holdOfUnreadablePoste)) }
      self = .poste(Pseudonym(high: high, low: low))
    default: self = .all
    }
  }

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
