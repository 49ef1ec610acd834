import Texts

/// What the store can say: the keys of `FrenchStoreTexts` and `EnglishStoreTexts`, file by file.
enum StoreText: String, TextKey {
  // Audit/AuditLog
  case trailNotWritten, notATrail, trailRefused
  // IncidentStore
  case readOnlyAccess, missingReplayFirst
  // IncidentStore+Check
  case damagedFile
  // IncidentStore+Incidents
  case reasonTooLong
  // Queries/IncidentWriter
  case useNotWritten
  // Retention/IncidentStore+Backup
  case damagedBackup, existsAlready
  // Retention/IncidentStore+Holds
  case reasonOrNameTooLong, holdsFull, reasonMuchTooLong, holdOfUnreadablePoste
  // SQLite/DatabaseFile
  case cannotBeMade
  // SQLite/ErrorTranslation
  case accessFailed, engineCode, engineMessage, damagedTakeBackup, cannotBeChanged, busy, diskFull
  case missingOrUnreadable, unexpectedAnswer, notADatabase, olderVersion, newerVersion
  // SQLite/Ownership
  case anotherKey, noDisplayKey, isOfReplay, isOfDaemon
  // SQLite/RowValues
  case foreignValue
  // StoreTransaction+Seals
  case sealedKeyMissing, sealTooLong
  // StoreTransaction+Windows
  case smallCountNotMasked

  static let book = TextBook(
    french: FrenchStoreTexts.all, english: EnglishStoreTexts.all, isTypeset: true)

  /// The text in the language in which this process speaks, with what it speaks of.
  static func say(_ key: Self, _ arguments: any CustomStringConvertible...) -> String {
    book.text(key.rawValue, arguments, in: Speech.process.language)
  }
}
