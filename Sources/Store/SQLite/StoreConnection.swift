import GRDB

/// The connections of one store, and the order in which they close.
final class StoreConnection: Sendable {
  let path: String
  let reader: any DatabaseReader
  /// Nil when the store only reads.
  let writer: (any DatabaseWriter)?
  /// A reading connection that outlives the writer.
  ///
  /// SQLite deletes `-wal` and `-shm` when the last connection closes, unless that one can only
  /// read. Without them a reader of another account, who may not create files there, could not open
  /// the database while the writer is stopped.
  private let keeper: DatabaseQueue?

  init(
    path: String, reader: any DatabaseReader, writer: (any DatabaseWriter)?,
    keeper: DatabaseQueue? = nil
  ) {
    self.path = path
    self.reader = reader
    self.writer = writer
    self.keeper = keeper
  }

  /// One more reader of the same file; nil for a database in memory, which is nobody else's, and where
  /// it cannot be had.
  func openSecond() -> DatabaseQueue? {
    guard path != Self.inMemory else { return nil }
    return try? DatabaseFile(path: path, busyTimeout: IncidentStore.busyTimeout).openReader()
  }

  /// What stands for the path of a database in memory.
  static let inMemory = ":memory:"

  deinit {
    guard let writer else { return }
    // A failure here loses nothing: the log stays, and the next opening reads it.
    _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try? writer.close()
    try? keeper?.close()
  }
}
