public import Model

/// The export of the audit: who read, exported or changed what. It names accounts of staff.
public struct AuditCSV: ExportTable {
  /// The version of the columns; it rises when one is appended.
  public static let schemaVersion = 1

  /// The columns in order, with what each holds.
  public static let columns: [ExportColumn] = [
    .schemaVersion,
    ExportColumn("numero", .numberOfRowInTrail),
    ExportColumn("heure_iso", .localTimeIso8601WithIts),
    ExportColumn("date_fr", .dayLocalTime),
    ExportColumn("compte", .accountThatActed),
    ExportColumn("compte_genre", .accountKinds),
    ExportColumn("commande", .whatWasDoneEchecIfAction),
    ExportColumn("portee", .onWhatPeriodFiltersFileReason),
    ExportColumn("lignes", .numberOfRowsShownOrWritten),
    ExportColumn("sha256_fichier", .digestOfFileMadeElseEmpty),
    ExportColumn("precedent", .hashOfRowBefore),
    ExportColumn("empreinte", .hashOfThisRowChainCan),
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
