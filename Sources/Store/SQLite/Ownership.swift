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
          StoreText.say(.anotherKey, path, present.keyFingerprint, owner.keyFingerprint))
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

  /// Keeps the secret from which readers' names are made; the first one stays.
  static func keep(displaySecret: [UInt8], _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
      arguments: [Self.displaySecret, SealedBytes.digits(displaySecret)])
  }

  /// That secret; throws `damaged` where it is none, and `missing` when there is none yet.
  static func displaySecret(_ db: Database, path: String) throws -> [UInt8] {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT value FROM meta WHERE name = ?", arguments: [displaySecret])
    else {
      throw StoreError(
        .missing,
        StoreText.say(.noDisplayKey, path))
    }
    return try SealedBytes.bytes(of: row, "displaySecret", 0)
  }

  private static let displaySecret = "displaySecret"

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
    switch kind {
    case .replay: StoreError(.wrongKind, StoreText.say(.isOfReplay, path))
    case .daemon: StoreError(.wrongKind, StoreText.say(.isOfDaemon, path))
    }
  }
}
