import GRDB
public import Model

extension IncidentStore {
  /// Keeps the secret from which each reader's names are made, unless one is kept already.
  ///
  /// It lives as long as the rows, and whoever has it has the rows' own pseudonyms beside it.
  public func keep(displaySecret: [UInt8]) throws {
    try transaction { try Ownership.keep(displaySecret: displaySecret, $0.db) }
  }

  /// The secret from which each reader's names are made.
  public func displaySecret() throws(StoreError) -> [UInt8] {
    try read { db in try Ownership.displaySecret(db, path: connection.path) }
  }

  /// Every sealed key that is kept, by its first day.
  public func sealedKeys() throws(StoreError) -> [SealedKey] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT firstDay, days, fingerprint, hex(parcel) FROM sealedKey ORDER BY firstDay, id"
      ).map { row in
        SealedKey(
          firstDay: try row.day("firstDay", 0), days: try row.count("days", 1),
          fingerprint: try row.text("fingerprint", 2),
          parcel: try SealedBytes.bytes(of: row, "parcel", 3))
      }
    }
  }

  /// Every box that is kept, by its period.
  public func boxes() throws(StoreError) -> [PosteBox] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT p.high, p.low, k.fingerprint, hex(b.parcel) FROM posteBox b
          JOIN poste p ON p.id = b.poste JOIN sealedKey k ON k.id = b.sealedKey
          ORDER BY k.firstDay, k.id, p.id
          """
      ).map { row in
        PosteBox(
          poste: Pseudonym(
            high: UInt64(bitPattern: try row.integer("high", 0)),
            low: UInt64(bitPattern: try row.integer("low", 1))),
          keyFingerprint: try row.text("fingerprint", 2),
          parcel: try SealedBytes.bytes(of: row, "parcel", 3))
      }
    }
  }

  /// The boxes of a poste, one for each key under which it has that pseudonym.
  public func boxes(of poste: Pseudonym) throws(StoreError) -> [PosteBox] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT k.fingerprint, hex(b.parcel) FROM posteBox b
          JOIN poste p ON p.id = b.poste JOIN sealedKey k ON k.id = b.sealedKey
          WHERE p.high = ? AND p.low = ? ORDER BY k.firstDay, k.id
          """, arguments: [Int64(bitPattern: poste.high), Int64(bitPattern: poste.low)]
      ).map { row in
        PosteBox(
          poste: poste, keyFingerprint: try row.text("fingerprint", 0),
          parcel: try SealedBytes.bytes(of: row, "parcel", 1))
      }
    }
  }
}
