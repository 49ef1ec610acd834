public import Model

/// The export of the audit: who read, exported or changed what. It names accounts of staff.
public struct AuditCSV: ExportTable {
  /// The version of the columns; it rises when one is appended.
  public static let schemaVersion = 1

  /// The columns in order, with what each holds.
  public static let columns: [ExportColumn] = [
    .schemaVersion,
    ExportColumn("numero", "numéro de la ligne dans le journal"),
    ExportColumn("heure_iso", "heure locale, ISO 8601 avec le décalage"),
    ExportColumn("date_fr", "jour, heure locale"),
    ExportColumn("compte", "compte qui a agi"),
    ExportColumn("compte_genre", "person, shared ou root ; une personne seule répond de person"),
    ExportColumn("commande", "ce qui a été fait ; « (échec) » si l'action n'a pas abouti"),
    ExportColumn("portee", "sur quoi : période, filtres, fichier, motif"),
    ExportColumn("lignes", "nombre de lignes montrées ou écrites"),
    ExportColumn("sha256_fichier", "empreinte du fichier produit ; vide sinon"),
    ExportColumn("precedent", "empreinte de la ligne d'avant"),
    ExportColumn("empreinte", "empreinte de cette ligne : la chaîne se vérifie"),
  ]

  /// How it is punctuated.
  public let dialect: CSVDialect
  private let zone: CivilZone

  /// An export in that dialect; times are those of the zone.
  public init(dialect: CSVDialect, zone: CivilZone) {
    self.dialect = dialect
    self.zone = zone
  }

  /// The record of a row, with its line end.
  public func row(_ row: AuditRow) -> String {
    let time = zone.civilTime(at: row.entry.time)
    return encoder.record([
      version, .plain(String(row.sequence)), .plain(time.description),
      .plain(DateText.short(time.day)), .text(InertText.cleaned(row.entry.actor)),
      .text(InertText.cleaned(row.entry.actorKind)), .text(InertText.cleaned(row.entry.command)),
      .text(InertText.cleaned(row.entry.scope)), .plain(String(row.entry.rowCount)),
      .text(row.entry.fileDigest.map { InertText.cleaned($0) } ?? ""), .text(row.previous),
      .text(row.hash),
    ])
  }
}
