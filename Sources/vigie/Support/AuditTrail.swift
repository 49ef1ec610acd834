import Catalogue
import Model
import Platform
import Privacy
import Store

/// Writes down who reads or changes something, before it is done; without the row, nothing is done.
struct AuditTrail {
  /// The audit's database.
  let path: String

  /// The audit that stands beside a database.
  init(_ database: DatabaseOption) throws {
    self.init(besideFolder: try database.directory)
  }

  /// The audit of the probe whose keys those are: beside a folder that the command line names, else
  /// beside the probe's database.
  init(_ keys: KeysOption) throws {
    let neighbour =
      keys.given == nil ? try ServiceSetup.usual().configuration.database : nil
    self.init(besideFolder: DirectoryCreation.parent(of: try neighbour ?? keys.path))
  }

  private init(besideFolder directory: String) {
    path = (directory == "/" ? "" : directory) + "/audit.sqlite"
  }

  /// The last head, which another account or machine can keep.
  var headPath: String { path + ".head" }

  /// Does what the row speaks of, once the row is written; a failure is written down too.
  ///
  /// Throws when the row cannot be written, and then nothing is done; else what `action` throws.
  func perform<Result>(
    _ command: String, scope: String, rowCount: Int = 0, fileDigest: String? = nil,
    on console: Console, _ action: (AuditRow) throws -> Result
  ) throws -> Result {
    let row = try record(
      command, scope: scope, rowCount: rowCount, fileDigest: fileDigest, on: console)
    do {
      return try action(row)
    } catch {
      // The failure that counts is the action's own.
      _ = try? record("\(command) (échec)", scope: scope, rowCount: 0, on: nil)
      throw error
    }
  }

  /// The same for what needs nothing of its row.
  func perform<Result>(
    _ command: String, scope: String, rowCount: Int = 0, fileDigest: String? = nil,
    on console: Console, _ action: () throws -> Result
  ) throws -> Result {
    try perform(
      command, scope: scope, rowCount: rowCount, fileDigest: fileDigest, on: console
    ) { (_: AuditRow) in try action() }
  }

  /// Adds the row and gives it; throws when that is impossible.
  @discardableResult
  func record(
    _ command: String, scope: String, rowCount: Int, fileDigest: String? = nil,
    on console: Console?
  ) throws -> AuditRow {
    let account = ActingAccount.current()
    let entry = AuditEntry(
      time: SystemClock.now(), actor: account.name, actorKind: account.kind.rawValue,
      command: command, scope: scope, rowCount: rowCount, fileDigest: fileDigest)
    try ensureFolder()
    let log = try AuditLog.open(path)
    try FolderOwner.adopt(path)
    let row = try log.append { AuditChain.row(after: $0, entry) }
    try FolderOwner.write(headPath, Array("\(row.sequence):\(row.hash)\n".utf8))
    if account.kind != .person {
      console?.note(
        Reader.say(.trailAccountSharedItDoesNot, PathText.shown(account.name)))
    }
    return row
  }

  /// Adds the row of a decision that is about to be recorded.
  func record(_ decision: RecordedDecision, as command: String, on console: Console) throws {
    let words = [
      "service \(decision.service.rawValue)", "statut \(decision.status.rawValue)",
      decision.direction.map { "direction \($0)" }, decision.rule.map { "règle \($0)" },
      decision.until.map { "jusqu'au \($0)" },
    ].compactMap { $0 }
    try record(command, scope: words.joined(separator: ", "), rowCount: 0, on: console)
  }

  /// Where the chain stands, as a report prints it; nil when there is no audit yet.
  func shownHead() throws -> String? {
    guard try FileStatus(of: path) != nil else { return nil }
    return try "\(AuditLog.openToRead(path).head())"
  }

  /// The head in the file beside the audit; nil when there is no such file.
  func keptHead() throws -> AuditHead? {
    guard try FileStatus(of: headPath) != nil else { return nil }
    return try Self.head(in: headPath)
  }

  /// The head in a file.
  static func head(in path: String) throws -> AuditHead {
    let text = String(decoding: try FileContents.read(path, limit: 1_024), as: UTF8.self)
    guard let head = AuditHead(text.filter { !$0.isWhitespace }) else {
      throw CommandFailure(Reader.say(.thisIsNotHeadOfTrail, PathText.shown(path)))
    }
    return head
  }

  /// A decision may be the first thing that is ever done: then there is no folder yet.
  private func ensureFolder() throws {
    let folder = path.dropLast("/audit.sqlite".count)
    if !folder.isEmpty { try DirectoryCreation.ensureAdopted(String(folder)) }
  }
}
