/// What keeps the store from doing what was asked, in words for the administrator.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure; compare this, not the text.
  public enum Code: String, CaseIterable, Sendable {
    /// The file is not a database of Vigie; nothing in it was touched.
    case notOurs = "not-ours"
    /// A newer Vigie wrote the database; nothing in it was touched.
    case newer
    /// An older Vigie wrote the database, and this access may not bring it up to date.
    case older
    /// The database, its directory or this access allows no writing.
    case readOnly = "read-only"
    /// Another program held the database for too long.
    case locked
    /// The database is damaged.
    case damaged
    /// There is no room left on the disk.
    case full
    /// There is no such file or directory, or it cannot be opened.
    case missing
    /// The database belongs to another pseudonym key.
    case wrongKey = "wrong-key"
    /// A replay's database is not the daemon's, nor the other way round.
    case wrongKind = "wrong-kind"
    /// A text is longer than the store keeps.
    case tooLong = "too-long"
    /// The system failed to read or write.
    case io
  }

  /// The kind of failure.
  public let code: Code
  /// What failed, where, and what to do, in the reader's language.
  public let message: String
  /// What the database engine said; nil when the store found out by itself.
  public let cause: String?
  /// Whether the file itself is broken, as SQLite found; not a value in it that Vigie never wrote.
  public let isFileDamage: Bool

  init(_ code: Code, _ message: String, cause: String? = nil, isFileDamage: Bool = false) {
    self.isFileDamage = isFileDamage
    self.code = code
    self.message = message
    self.cause = cause
  }

  /// The message, with the cause in brackets.
  public var description: String {
    cause.map { "\(message) (\($0))" } ?? message
  }
}
