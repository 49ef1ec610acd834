import GRDB

/// The database of incidents, daily use and coverage.
///
/// It knows pseudonyms, never an address, and rules, never a name from the wire. Every write is part
/// of a transaction; every read sees one state of the database.
public struct IncidentStore: Sendable {
  /// Whose database it is.
  public let owner: DatabaseOwner

  let connection: StoreConnection

  /// Seconds to wait for another writer before giving up: a write lasts milliseconds, and a person
  /// waits no longer.
  public static let busyTimeout = 5.0

  /// Pages of a database in memory: 128 MiB, the use of a million postes and services in a day.
  public static let mostPagesInMemory = 32_768

  /// Opens the database at `path`, or creates it when `access` allows it.
  /// - Throws: `StoreError`; whatever the file is, it is then as it was before.
  public static func open(
    _ path: String, _ access: StoreAccess
  ) throws(StoreError) -> IncidentStore {
    try open(path, access, busyTimeout: busyTimeout)
  }

  static func open(
    _ path: String, _ access: StoreAccess, busyTimeout: Double
  ) throws(StoreError) -> IncidentStore {
    let file = DatabaseFile(path: path, busyTimeout: busyTimeout)
    switch access {
    case .readOnly: return try openToRead(file)
    case .readWrite(let owner): return try openToWrite(file, owner)
    }
  }

  /// Whose database that is, also one that an older Vigie wrote: who then writes brings it up to date.
  /// - Throws: `StoreError`, as `open(_:_:)` for reading.
  public static func owner(of path: String) throws(StoreError) -> DatabaseOwner {
    let reader = try Self.reader(of: DatabaseFile(path: path, busyTimeout: busyTimeout))
    return try translatingAll(path) {
      try reader.read { db in
        try refuseNewer(db, path)
        return try Ownership.read(db, path: path)
      }
    }
  }

  /// A database that lives in memory and ends with the store.
  ///
  /// It holds at most `largestPages` pages of 4 KiB; a write that needs more throws `full`.
  public static func inMemory(
    _ owner: DatabaseOwner, largestPages: Int = mostPagesInMemory
  ) throws(StoreError) -> IncidentStore {
    let file = DatabaseFile(path: StoreConnection.inMemory, busyTimeout: busyTimeout)
    return try translatingAll(file.path) {
      let queue = try DatabaseQueue(configuration: file.configuration(readOnly: false))
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA max_page_count = \(max(1, largestPages))")
      }
      try queue.write { db in
        try Schema.migrate(db)
        try Ownership.claim(db, owner, path: file.path)
      }
      return IncidentStore(
        owner: owner,
        connection: StoreConnection(path: file.path, reader: queue, writer: queue))
    }
  }

  /// Runs `body` in one transaction; when it throws, nothing of it stays.
  ///
  /// - Parameter body: Writes with the transaction, which must not be kept.
  /// - Returns: What `body` returns.
  /// - Throws: `StoreError` when the database refuses, else the error of `body`.
  public func transaction<Result>(_ body: (StoreTransaction) throws -> Result) throws -> Result {
    try translating(connection.path) {
      try writer().write { db in try body(StoreTransaction(db)) }
    }
  }

  func writer() throws(StoreError) -> any DatabaseWriter {
    guard let writer = connection.writer else {
      throw StoreError(
        .readOnly,
        StoreText.say(.readOnlyAccess, connection.path))
    }
    return writer
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    try translatingAll(connection.path) { try connection.reader.read(body) }
  }

  private static func openToRead(_ file: DatabaseFile) throws(StoreError) -> IncidentStore {
    let reader = try Self.reader(of: file)
    return try translatingAll(file.path) {
      let owner = try reader.read { db in
        try refuseOther(db, file.path)
        return try Ownership.read(db, path: file.path)
      }
      return IncidentStore(
        owner: owner, connection: StoreConnection(path: file.path, reader: reader, writer: nil))
    }
  }

  /// A reading connection to a database that is there.
  private static func reader(of file: DatabaseFile) throws(StoreError) -> DatabaseQueue {
    switch try file.content() {
    case .missing: throw StoreError(.missing, StoreText.say(.missingReplayFirst, file.path))
    case .empty: throw StoreError.notOurs(file.path)
    case .ours: return try file.openReader()
    }
  }

  private static func openToWrite(
    _ file: DatabaseFile, _ owner: DatabaseOwner
  ) throws(StoreError) -> IncidentStore {
    switch try file.content() {
    case .missing, .empty: try file.create()
    case .ours: break
    }
    let pool = try file.openPool()
    return try translatingAll(file.path) {
      try pool.write { db in
        try refuseNewer(db, file.path)
        try Schema.migrate(db)
        try Ownership.claim(db, owner, path: file.path)
      }
      let keeper = try file.openReader()
      return IncidentStore(
        owner: owner,
        connection: StoreConnection(
          path: file.path, reader: pool, writer: pool, keeper: keeper))
    }
  }

  /// A reader can change nothing, so that only the present format will do.
  private static func refuseOther(_ db: Database, _ path: String) throws {
    try refuseNewer(db, path)
    let version = try Row.integer(db, sql: "PRAGMA user_version")
    guard version == Schema.version else { throw StoreError.older(path, version: version) }
  }

  static func refuseNewer(_ db: Database, _ path: String) throws {
    let version = try Row.integer(db, sql: "PRAGMA user_version")
    guard version <= Schema.version else { throw StoreError.newer(path, version: version) }
  }
}
