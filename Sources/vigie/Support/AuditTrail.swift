import Model
import Platform
import Privacy
import Store

/// Writes down who reads or changes rows, before it is done; without the row, nothing is done.
struct AuditTrail {
  /// The audit stands beside its database.
  let path: String

  init(_ database: DatabaseOption) {
    path = (database.directory == "/" ? "" : database.directory) + "/audit.sqlite"
  }

  /// The last head, which another account or machine can keep.
  var headPath: String { path + ".head" }

  /// Adds the row; throws when that is impossible.
  func record(
    _ command: String, scope: String, rowCount: Int, fileDigest: String? = nil,
    on console: Console
  ) throws {
    let account = ActingAccount.current()
    let entry = AuditEntry(
      time: SystemClock.now(), actor: account.name, actorKind: account.kind.rawValue,
      command: command, scope: scope, rowCount: rowCount, fileDigest: fileDigest)
    let row = try AuditLog.open(path).append { AuditChain.row(after: $0, entry) }
    try AtomicFile.write(headPath, Array("\(row.sequence):\(row.hash)\n".utf8))
    if account.kind != .person {
      console.note(
        "Journal : compte \(PathText.shown(account.name)), partagé ; il ne dit pas quelle personne "
          + "a agi. Passez par sudo depuis un compte nominatif.")
    }
  }

  /// Where the chain stands, as a report prints it; nil when there is no audit yet.
  func shownHead() throws -> String? {
    guard try FileStatus(of: path) != nil else { return nil }
    return try "\(AuditLog.openToRead(path).head())"
  }
}
