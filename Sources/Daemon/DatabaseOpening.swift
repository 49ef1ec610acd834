import Model
import Platform
import Store

/// Opens the daemon's database; one that is damaged is set aside, and a new one begun.
struct DatabaseOpening {
  /// A damaged database that was set aside.
  struct SetAside {
    /// Where it is now.
    let path: String
    /// What SQLite found.
    let cause: StoreError

    /// For the journal.
    var sentence: String {
      DaemonText.say(.databaseSetAside, PathText.shown(path), cause)
    }

    /// For the status line, until the next start.
    var status: String { DaemonText.say(.databaseSetAsideStatus, PathText.shown(path)) }
  }

  let path: String
  /// Whether a daemon has worked with that path before: a file without SQLite's heading is a
  /// damaged database then, and somebody's own file otherwise.
  let wasOurs: Bool

  /// The store, and what was set aside for it.
  ///
  /// Throws `StoreError` when the database is not one that may be replaced, `PlatformError` when it
  /// cannot be moved.
  func open(
    _ owner: DatabaseOwner, now: Timestamp
  ) throws -> (IncidentStore, SetAside?) {
    do throws(StoreError) {
      let store = try IncidentStore.open(path, .readWrite(owner))
      try store.check()
      return (store, nil)
    } catch  where isDamage(error) {
      let place = try SetAsideFile.move(path, suffixes: ["-wal", "-shm"], now: now)
      let store = try IncidentStore.open(path, .readWrite(owner))
      return (store, SetAside(path: place, cause: error))
    }
  }

  private func isDamage(_ error: StoreError) -> Bool {
    switch error.code {
    case .damaged: true
    // SQLite says so of a file whose heading is overwritten; the store, of a database of others.
    case .notOurs: wasOurs && error.cause != nil
    default: false
    }
  }
}
