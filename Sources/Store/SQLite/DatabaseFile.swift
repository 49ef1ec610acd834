import GRDB
import Glibc
import Synchronization

/// A database's place on the disk: what lies there, and how to open or create it.
struct DatabaseFile {
  enum Content: Equatable {
    case missing
    case empty
    /// A database of Vigie whose format has this number.
    case ours(version: Int64)
  }

  let path: String
  let busyTimeout: Double

  /// Looks at the file through a connection that takes no lock and creates nothing beside it.
  ///
  /// What it sees can be older than the write-ahead log, but neither the file's kind nor its
  /// application id ever change.
  func content() throws(StoreError) -> Content {
    try translatingAll(path) {
      var configuration = Configuration()
      configuration.readonly = true
      do {
        let queue = try DatabaseQueue(path: Self.frozen(path), configuration: configuration)
        return try queue.read(identify)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
        return .missing
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        // Perhaps only because somebody is writing: look again with locks.
        return try DatabaseQueue(path: literalPath, configuration: configuration).read(identify)
      }
    }
  }

  private func identify(_ db: Database) throws -> Content {
    let application = try Row.integer(db, sql: "PRAGMA application_id")
    let version = try Row.integer(db, sql: "PRAGMA user_version")
    if application == Schema.applicationID {
      guard version >= 1 else { throw StoreError.notOurs(path) }
      guard version <= Schema.version else { throw StoreError.newer(path, version: version) }
      return .ours(version: version)
    }
    guard application == 0, version == 0,
      try Row.integer(db, sql: "SELECT count(*) FROM sqlite_master") == 0
    else { throw StoreError.notOurs(path) }
    return .empty
  }

  /// Makes the file, with mode 0640 or tighter, which SQLite gives to `-wal` and `-shm` as well.
  ///
  /// The tables come before the write-ahead log, so that the file alone says whose it is.
  func create() throws(StoreError) {
    do throws(StoreError) {
      try translatingAll(path) {
        let queue = try Self.withTightUmask {
          try DatabaseQueue(path: literalPath, configuration: configuration(readOnly: false))
        }
        try queue.write(Schema.migrate)
        try queue.close()
      }
    } catch  where error.code == .missing {
      throw StoreError(
        .missing,
        StoreText.say(.cannotBeMade, path), cause: error.cause)
    }
  }

  func openPool() throws(StoreError) -> DatabasePool {
    try translatingAll(path) {
      let pool = try DatabasePool(
        path: literalPath, configuration: configuration(readOnly: false))
      // The pool lowers this to NORMAL when it opens, by which a power cut loses commits.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return pool
    }
  }

  /// A connection that reads only.
  ///
  /// A writer always has a `-wal` file beside the database and leaves it there. Where it is missing,
  /// as beside a copy on a read-only medium, nobody writes, and the file is read as it is: SQLite
  /// would want to create one.
  func openReader() throws(StoreError) -> DatabaseQueue {
    try translatingAll(path) {
      let location = hasWriteAheadLog() ? literalPath : Self.frozen(path)
      return try DatabaseQueue(path: location, configuration: configuration(readOnly: true))
    }
  }

  func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busyTimeout)
    configuration.prepareDatabase { db in
      // What is deleted is overwritten; what is sorted is not spilt to files; what a forged schema
      // contains is not run.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      // A report asks several things of the same days: 16 MiB hold their pages.
      if readOnly { try db.execute(sql: "PRAGMA cache_size = -16384") }
    }
    return configuration
  }

  private func hasWriteAheadLog() -> Bool {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      _ = try DatabaseQueue(path: Self.frozen(path + "-wal"), configuration: configuration)
      return true
    } catch let error as DatabaseError {
      // Anything else is said of a file that is there.
      return error.resultCode != .SQLITE_CANTOPEN
    } catch {
      return true
    }
  }

  /// The path in a form that SQLite takes for nothing else: `:memory:`, `file:x` and the empty name
  /// have meanings of their own.
  var literalPath: String { Self.literal(path) }

  private static func literal(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }

  /// The file as one that nobody changes, by a URI filename (sqlite.org/uri.html).
  private static func frozen(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : "file:"
    for byte in literal(path).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        uri += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return uri + "?immutable=1"
  }

  /// Files made meanwhile by other threads come out tighter too, never looser.
  static func withTightUmask<Result>(_ body: () throws -> Result) rethrows -> Result {
    try umaskLock.withLock { _ in
      let former = umask(0o027)
      defer { _ = umask(former) }
      _ = umask(former | 0o027)
      return try body()
    }
  }

  private static let umaskLock = Mutex(())
}
