import Model
import Platform

/// The names of a backup and of the file that says when it ends.
struct BackupName {
  /// The file of the backup.
  let path: String

  /// Ends the name of every backup.
  static let suffix = ".sqlite"
  private static let expirySuffix = ".expire"
  /// A date and a line feed; more is no such file.
  private static let largestExpiry = 64

  /// The name of a backup made at that instant.
  init(in directory: String, at now: Timestamp) {
    let stamp = ISOTime.utc(now).prefix(19).filter { $0 != "-" && $0 != ":" }
    path = (directory == "/" ? "" : directory) + "/vigie-\(stamp)Z" + Self.suffix
  }

  /// A backup that is there.
  init(path: String) {
    self.path = path
  }

  /// Whether a file of that name can be a backup.
  static func isBackup(_ name: String) -> Bool {
    name.hasPrefix("vigie-") && name.hasSuffix(suffix)
  }

  /// Whether a file of that name can be a copy of the settings, which an upgrade makes beside its backup.
  static func isOfSettings(_ name: String) -> Bool {
    name.hasPrefix("etc-") && name.hasSuffix(".tar")
  }

  /// Where its end is written.
  var expiryPath: String { path + Self.expirySuffix }

  /// Writes its last day.
  func write(expiry: CivilDay) throws {
    try FolderOwner.write(expiryPath, Array("\(expiry)\n".utf8))
  }

  /// Its last day; nil when nobody wrote one that can be read.
  func expiry() throws -> CivilDay? {
    guard try FileStatus(of: expiryPath) != nil else { return nil }
    let text = String(
      decoding: try FileContents.read(expiryPath, limit: Self.largestExpiry), as: UTF8.self)
    return CivilDay(iso: text.filter { !$0.isWhitespace })
  }
}
