import GRDB

/// Runs `body` and says in the store's words what SQLite refused; other errors pass unchanged.
func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  }
}

/// The same for work that can only fail in SQLite or in the store.
func translatingAll<Result>(
  _ path: String, _ body: () throws -> Result
) throws(StoreError) -> Result {
  do {
    return try body()
  } catch let error as StoreError {
    throw error
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  } catch {
    throw StoreError(
      .io, StoreText.say(.accessFailed, path), cause: "\(error)")
  }
}

extension StoreError {
  /// What SQLite's result code means for the administrator (sqlite.org/rescode.html).
  init(_ error: DatabaseError, path: String) {
    // The message can quote SQL, but neither GRDB nor SQLite puts values into it.
    let number = error.extendedResultCode.rawValue
    let cause =
      error.message.map { StoreText.say(.engineMessage, number, $0) }
      ?? StoreText.say(.engineCode, number)
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(
        .notOurs, StoreText.say(.notADatabase, path), cause: cause, isFileDamage: true)
    case .SQLITE_CORRUPT:
      self.init(
        .damaged, StoreText.say(.damagedTakeBackup, path), cause: cause, isFileDamage: true)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.readOnly, StoreText.say(.cannotBeChanged, path), cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, StoreText.say(.busy, path), cause: cause)
    case .SQLITE_FULL:
      self.init(.full, StoreText.say(.diskFull, path), cause: cause)
    case .SQLITE_CANTOPEN:
      self.init(.missing, StoreText.say(.missingOrUnreadable, path), cause: cause)
    default:
      self.init(.io, StoreText.say(.unexpectedAnswer, path), cause: cause)
    }
  }

  static func notOurs(_ path: String) -> StoreError {
    StoreError(.notOurs, StoreText.say(.notADatabase, path))
  }

  static func older(_ path: String, version: Int64) -> StoreError {
    StoreError(.older, StoreText.say(.olderVersion, path, version, Schema.version))
  }

  static func newer(_ path: String, version: Int64) -> StoreError {
    StoreError(.newer, StoreText.say(.newerVersion, path, version, Schema.version))
  }
}
