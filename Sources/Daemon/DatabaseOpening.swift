import Model
import Platform
import Privacy
import Store

/// Opens the daemon's database; one that is damaged is set aside, and a new one begun.
struct DatabaseOpening: Sendable {
  /// A damaged database that was set aside.
  struct SetAside: Sendable {
    /// Where it is now.
    let path: String
    /// What SQLite found.
    let cause: StoreError
    /// When that was.
    let time: Timestamp

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
  let owner: DatabaseOwner

  /// Opens the database; one whose damage shows at once is set aside, which `tell` is told before a new
  /// one is begun. What shows only when all of it is read is for `IncidentStore.check()`, which takes its
  /// time.
  ///
  /// Throws `StoreError` when the database is not one that may be replaced, `PlatformError` when it
  /// cannot be moved.
  func open(now: Timestamp, tell: (SetAside) -> Void) throws -> IncidentStore {
    do {
      return try openStore()
    } catch let error as StoreError where isDamage(error) {
      tell(try setAside(error, now: now))
      return try openStore()
    }
  }

  /// Moves the database away, which no store may have open any more.
  ///
  /// Throws `PlatformError` when it cannot be moved.
  func setAside(_ cause: StoreError, now: Timestamp) throws(PlatformError) -> SetAside {
    SetAside(
      path: try SetAsideFile.move(path, suffixes: ["-wal", "-shm"], now: now), cause: cause,
      time: now)
  }

  /// Whether it is the database that is broken, and not its disk, its access or a value in it.
  func isDamage(_ error: StoreError) -> Bool {
    // SQLite says « not a database » of a file whose heading is overwritten.
    error.isFileDamage && (error.code == .damaged || wasOurs)
  }

  /// The same for a database that is known to be the daemon's.
  var ofOurs: DatabaseOpening { DatabaseOpening(path: path, wasOurs: true, owner: owner) }

  /// Opens the database, or begins it where there is none; throws `StoreError`.
  func openStore() throws -> IncidentStore {
    let store = try IncidentStore.open(path, .readWrite(owner))
    // The first one stays as long as the rows, whatever key they are written under.
    if owner.keyFingerprint != DatabaseOwner.noKey {
      try store.keep(displaySecret: PseudonymKey.randomBytes())
    }
    return store
  }
}
