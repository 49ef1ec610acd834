import GRDB

/// Runs `body` and says in the store's words what SQLite refused; other errors pass unchanged.
func translating<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  }
}

/// The same for work that can only fail in SQLite or in the store.
func translatingAll<Result>(
  _ path: String, _ body: () throws -> Result
) throws(StoreError) -> Result {
  do {
    return try body()
  } catch let error as StoreError {
    throw error
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  } catch {
    throw StoreError(
      .io, "L’accès à la base de données «\u{A0}\(path)\u{A0}» a échoué.", cause: "\(error)")
  }
}

extension StoreError {
  /// What SQLite's result code means for the administrator (sqlite.org/rescode.html).
  init(_ error: DatabaseError, path: String) {
    let base = "La base de données «\u{A0}\(path)\u{A0}»"
    // The message can quote SQL, but neither GRDB nor SQLite puts values into it.
    let cause =
      "SQLite \(error.extendedResultCode.rawValue)" + (error.message.map { " : \($0)" } ?? "")
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self = .notOurs(path, cause: cause)
    case .SQLITE_CORRUPT:
      self.init(
        .damaged,
        "\(base) est endommagée\u{202F}; la mettre de côté et reprendre une sauvegarde.",
        cause: cause)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(
        .readOnly,
        "\(base) ne peut pas être modifiée\u{202F}; vérifier les droits du fichier et de son dossier.",
        cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .locked,
        "\(base) est occupée par un autre programme\u{202F}; attendre sa fin et recommencer.",
        cause: cause)
    case .SQLITE_FULL:
      self.init(
        .full,
        "\(base) ne peut plus grandir, le disque est plein\u{202F}; libérer de la place "
          + "et recommencer. Rien n’est perdu de ce qui était écrit.", cause: cause)
    case .SQLITE_CANTOPEN:
      self.init(
        .missing,
        "\(base) est introuvable ou illisible\u{202F}; vérifier le chemin et les droits.",
        cause: cause)
    default:
      self.init(
        .io, "\(base) ne répond pas comme prévu\u{202F}; vérifier le disque.", cause: cause)
    }
  }

  static func notOurs(_ path: String, cause: String? = nil) -> StoreError {
    StoreError(
      .notOurs,
      "Le fichier «\u{A0}\(path)\u{A0}» n’est pas une base de données de Vigie\u{202F}; "
        + "rien n’y a été touché. Donner un autre chemin.", cause: cause)
  }

  static func older(_ path: String, version: Int64) -> StoreError {
    StoreError(
      .older,
      "La base de données «\u{A0}\(path)\u{A0}» vient d’une version plus ancienne de Vigie "
        + "(format \(version), attendu \(Schema.version)) et n’est ici ouverte qu’en lecture\u{202F}; "
        + "l’ouvrir une fois en écriture la met à jour\u{A0}: vigie replay, sur un fichier déjà relu "
        + "ou un autre.")
  }

  static func newer(_ path: String, version: Int64) -> StoreError {
    StoreError(
      .newer,
      "La base de données «\u{A0}\(path)\u{A0}» vient d’une version plus récente de Vigie "
        + "(format \(version), connu jusqu’au format \(Schema.version))\u{202F}; rien n’y a été "
        + "touché. Mettre Vigie à jour.")
  }
}
