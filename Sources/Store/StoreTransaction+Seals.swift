import GRDB
public import Model

extension StoreTransaction {
  /// The largest parcel that is kept: three seals of at most 4 KiB.
  static let largestParcel = 16_384

  /// Keeps the sealed key of a period; one that is kept already stays as it is.
  ///
  /// It must be there before the first box of its period.
  public func keep(_ key: SealedKey) throws {
    try Self.check(key.parcel)
    try db.execute(
      sql: """
        INSERT INTO sealedKey (fingerprint, firstDay, days, parcel) VALUES (?, ?, ?, \(SealedBytes.literal(key.parcel)))
        ON CONFLICT (fingerprint) DO NOTHING
        """,
      arguments: [
        key.fingerprint, Int64(key.firstDay.daysSinceEpoch), Int64(key.days),
      ])
  }

  /// Keeps the boxes; a poste's first one of a period stays, whatever comes after.
  ///
  /// Throws `StoreError` `missing` when the sealed key of a box is not kept.
  public func add(_ boxes: [PosteBox]) throws {
    for box in boxes {
      try Self.check(box.parcel)
      guard
        let key = try Row.fetchOne(
          db, sql: "SELECT id FROM sealedKey WHERE fingerprint = ?", arguments: [box.keyFingerprint]
        )?.integer("id", 0)
      else {
        throw StoreError(
          .missing,
          StoreText.say(.sealedKeyMissing, box.keyFingerprint))
      }
      try db.execute(
        sql: """
          INSERT INTO posteBox (poste, sealedKey, parcel) VALUES (?, ?, \(SealedBytes.literal(box.parcel)))
          ON CONFLICT (poste, sealedKey) DO NOTHING
          """, arguments: [try identifiers.row(of: box.poste), key])
    }
  }

  /// Replaces the parcels of keys and boxes that are kept; others stay out.
  public func replace(_ keys: [SealedKey], _ boxes: [PosteBox]) throws {
    for key in keys {
      try Self.check(key.parcel)
      try db.execute(
        sql: """
          UPDATE sealedKey SET parcel = \(SealedBytes.literal(key.parcel)) WHERE fingerprint = ?
          """, arguments: [key.fingerprint])
    }
    for box in boxes {
      try Self.check(box.parcel)
      try db.execute(
        sql: """
          UPDATE posteBox SET parcel = \(SealedBytes.literal(box.parcel))
          WHERE poste = (SELECT id FROM poste WHERE high = ? AND low = ?)
            AND sealedKey = (SELECT id FROM sealedKey WHERE fingerprint = ?)
          """,
        arguments: [
          Int64(bitPattern: box.poste.high), Int64(bitPattern: box.poste.low),
          box.keyFingerprint,
        ])
    }
  }

  private static func check(_ parcel: [UInt8]) throws {
    guard parcel.count <= largestParcel else {
      throw StoreError(.tooLong, StoreText.say(.sealTooLong, largestParcel))
    }
  }
}
