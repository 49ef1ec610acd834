/// One act on personal data, as it is written down before it is done.
public struct AuditEntry: Hashable, Sendable {
  /// When.
  public let time: Timestamp
  /// Whose login acted.
  public let actor: String
  /// How far the login says who it was: `person`, `root` or `shared`.
  public let actorKind: String
  /// What was asked for: `incidents list`, `export`.
  public let command: String
  /// Which rows: the filter in words, without names of postes.
  public let scope: String
  /// How many rows were read or changed.
  public let rowCount: Int
  /// SHA-256 of the file that was produced, in 64 hexadecimal digits; nil when there is none.
  public let fileDigest: String?

  /// The command of a backup.
  public static let backup = "backup"
  /// The command of a purge that begins.
  public static let purge = "purge"
  /// The command of a purge that came to its end.
  public static let purgeDone = "purge (faite)"

  /// Whether this row says what became of such an act, after the one that stands for it: « purge (faite) »,
  /// « backup (échec) ».
  public func isOutcome(of command: String) -> Bool { self.command.hasPrefix(command + " (") }

  /// Bytes of each text that are kept; a filter of the command line is far shorter.
  public static let longestText = 1_000

  /// An entry; texts are cut to `longestText` bytes.
  public init(
    time: Timestamp, actor: String, actorKind: String, command: String, scope: String,
    rowCount: Int, fileDigest: String? = nil
  ) {
    func cut(_ text: String) -> String {
      String(decoding: text.utf8.prefix(Self.longestText), as: UTF8.self)
    }
    self.time = time
    self.actor = cut(actor)
    self.actorKind = cut(actorKind)
    self.command = cut(command)
    self.scope = cut(scope)
    self.rowCount = max(0, rowCount)
    self.fileDigest = fileDigest
  }
}
