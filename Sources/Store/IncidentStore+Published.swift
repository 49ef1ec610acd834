import GRDB
public import Model

extension IncidentStore {
  /// A document as it was published for those readers on that period, in that language; nil when none
  /// was.
  public func publishedReport(
    for reader: String, on period: Period, language: String
  ) throws(StoreError) -> String? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT document FROM publishedReport
          WHERE reader = ? AND firstDay = ? AND lastDay = ? AND language = ?
          """, arguments: Self.key(reader, period) + [language]
      )?.text("document", 0)
    }
  }

  /// Keeps a document, in each language, as it is published; one that was published before stays as it
  /// is, so that two issues of it can never be compared (privacy requirement P37).
  ///
  /// - Parameters:
  ///   - documents: The document by language.
  ///   - reader: Whom it is for.
  ///   - period: The closed period that it is on.
  ///   - now: The present instant.
  /// - Throws: `StoreError`.
  public func publish(
    _ documents: [(language: String, document: String)], for reader: String, on period: Period,
    at now: Timestamp
  ) throws {
    try transaction { transaction in
      for (language, document) in documents {
        try transaction.db.execute(
          sql: """
            INSERT INTO publishedReport
              (reader, firstDay, lastDay, language, document, publishedAt)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
          arguments: Self.key(reader, period) + [language, document, now.nanoseconds])
      }
    }
  }

  private static func key(_ reader: String, _ period: Period) -> StatementArguments {
    [
      reader, Int64(period.days.lowerBound.daysSinceEpoch),
      Int64(period.days.upperBound.daysSinceEpoch),
    ]
  }
}
