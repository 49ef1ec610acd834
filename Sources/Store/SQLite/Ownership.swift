import GRDB

/// The rows of `meta` that say whose database it is.
enum Ownership {
  private static let keyFingerprint = "keyFingerprint"
  private static let site = "site"
  private static let kind = "kind"

  static func read(_ db: Database, path: String) throws -> DatabaseOwner {
    guard let owner = try stored(db) else { throw StoreError.notOurs(path) }
    return owner
  }

  /// Writes the owner into a new database; in an older one key and kind must be the same, while the
  /// site may have got another name.
  static func claim(_ db: Database, _ owner: DatabaseOwner, path: String) throws {
    if let present = try stored(db) {
      guard present.kind == owner.kind else { throw wrongKind(path, is: present.kind) }
      guard
        [present.keyFingerprint, DatabaseOwner.noKey].contains(owner.keyFingerprint)
          || present.keyFingerprint == DatabaseOwner.noKey
      else {
        throw StoreError(
          .wrongKey,
          "La base de données «\u{A0}\(path)\u{A0}» appartient à une autre clé "
            + "(\(present.keyFingerprint), et non \(owner.keyFingerprint))\u{202F}; "
            + "retrouver cette clé ou prendre une autre base.")
      }
      guard present != owner else { return }
    }
    let former = try stored(db)?.keyFingerprint
    let fingerprint =
      owner.keyFingerprint == DatabaseOwner.noKey
      ? former ?? owner.keyFingerprint : owner.keyFingerprint
    for (name, value) in [
      (keyFingerprint, fingerprint), (site, owner.site), (kind, owner.kind.rawValue),
    ] {
      try db.execute(
        sql: """
          INSERT INTO meta (name, value) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """, arguments: [name, value])
    }
  }

  private static func stored(_ db: Database) throws -> DatabaseOwner? {
    var values: [String: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT name, value FROM meta") {
      values[try row.text("meta", 0)] = try row.text("meta", 1)
    }
    guard let fingerprint = values[keyFingerprint], let site = values[site],
      let kind = values[kind].flatMap(DatabaseOwner.Kind.init(rawValue:))
    else { return nil }
    return DatabaseOwner(keyFingerprint: fingerprint, site: site, kind: kind)
  }

  private static func wrongKind(_ path: String, is kind: DatabaseOwner.Kind) -> StoreError {
    let what =
      switch kind {
      case .replay: "d’un rejeu de captures"
      case .daemon: "du service d’écoute"
      }
    return StoreError(
      .wrongKind,
      "La base de données «\u{A0}\(path)\u{A0}» est celle \(what)\u{202F}; prendre une autre base.")
  }
}
