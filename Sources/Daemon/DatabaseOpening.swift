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

  /// An open database.
  struct Opened {
    let store: IncidentStore
    /// Incidents that an earlier run left open.
    let incidents: [Incident]
    /// What was set aside for it; nil when nothing was.
    let setAside: SetAside?
  }

  let path: String
  /// Whether a daemon has worked with that path before: a file without SQLite's heading is a
  /// damaged database then, and somebody's own file otherwise.
  let wasOurs: Bool
  let owner: DatabaseOwner

  /// Opens the database; one whose damage shows at once is replaced. What shows only when all of it is
  /// read is for `IncidentStore.check()`, which takes its time.
  ///
  /// Throws `StoreError` when the database is not one that may be replaced, `PlatformError` when it
  /// cannot be moved.
  func open(now: Timestamp) throws -> Opened {
    do {
      let store = try openStore()
      let open = try store.resumable(since: Timestamp(nanoseconds: .min))
      return Opened(store: store, incidents: open, setAside: nil)
    } catch let error as StoreError where isDamage(error) {
      let (store, setAside) = try replace(error, now: now)
      return Opened(store: store, incidents: [], setAside: setAside)
    }
  }

  /// Sets the database aside, which no store may have open any more, and begins a new one.
  ///
  /// Throws `StoreError`, or `PlatformError` when it cannot be moved.
  func replace(
    _ cause: StoreError, now: Timestamp
  ) throws -> (store: IncidentStore, setAside: SetAside) {
    let place = try SetAsideFile.move(path, suffixes: ["-wal", "-shm"], now: now)
    return (try openStore(), SetAside(path: place, cause: cause, time: now))
  }

  /// Whether it is the database that is broken, and not its disk or its access.
  func isDamage(_ error: StoreError) -> Bool {
    switch error.code {
    case .damaged: true
    // SQLite says so of a file whose heading is overwritten; the store, of a database of others.
    case .notOurs: wasOurs && error.cause != nil
    default: false
    }
  }

  private func openStore() throws -> IncidentStore {
    let store = try IncidentStore.open(path, .readWrite(owner))
    // The first one stays as long as the rows, whatever key they are written under.
    if owner.keyFingerprint != DatabaseOwner.noKey {
      try store.keep(displaySecret: PseudonymKey.randomBytes())
    }
    return store
  }
}
