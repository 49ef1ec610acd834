public import Model

/// The export of the incidents that the DPO opens in a spreadsheet (privacy requirement P45).
///
/// Header and order are stable: `version_schema` comes first and columns are only ever appended.
/// Rows hold pseudonyms and are personal data still.
public struct IncidentCSV: Sendable {
  /// The version of the columns; it rises when one is appended.
  public static let schemaVersion = 2

  private let encoder: CSVEncoder
  private let context: ReportContext

  /// An export in that dialect; the words of its cells are in the context's language.
  public init(dialect: CSVDialect, context: ReportContext) {
    encoder = CSVEncoder(dialect: dialect)
    self.context = context
  }

  /// The first record with its line end, after the byte order mark of the dialects that have one.
  ///
  /// Column names are French in all languages: programs read them.
  public var header: String {
    encoder.dialect.byteOrderMark + encoder.record(Self.columns.map { .plain($0) })
  }

  /// The names of the columns, in order.
  static let columns = [
    "version_schema", "id_usage", "debut_iso", "date_fr", "heure", "poste", "attribution", "site",
    "direction", "categorie", "service", "service_id", "fournisseur", "pays", "statut",
    "statut_code", "regle", "version_catalogue", "preuve", "preuve_code", "observations",
    "envoye_tranche", "envoye_min_octets", "recu_tranche", "priorite", "priorite_termes",
    "reponse_proposee", "etat", "tentatives_bloquees",
  ]

  /// The code of evidence of a blocked attempt, so that no count by code takes it for a use.
  static let blockedCode = "blocked"

  /// One record with its line end.
  public func row(_ incident: Incident) -> String {
    let fields = IncidentFields(incident, context)
    let language = context.language
    return encoder.record([
      .plain(String(Self.schemaVersion)),
      .text(incident.id.description),
      .plain(fields.start.description),
      .plain(DateText.short(fields.start.day)),
      .plain(fields.hour),
      .text(incident.poste.description),
      .text(fields.attribution),
      .text(fields.site),
      .text(fields.direction),
      .text(fields.category),
      .text(fields.service),
      .text(fields.serviceID),
      .text(fields.provider),
      .text(fields.countryCode),
      .text(fields.status),
      .plain(incident.status.rawValue),
      .text(fields.rules),
      .text(fields.catalogueVersion),
      .text(fields.evidence),
      .plain(incident.isBlockedAttempt ? Self.blockedCode : incident.evidence.code),
      .plain(String(incident.observations)),
      .text(incident.sent.words(in: language)),
      .plain(incident.sent.lowerBound.map { String($0) } ?? ""),
      .text(incident.received.words(in: language)),
      .text(incident.priority.level.word(in: language)),
      .text(incident.priority.words(in: language)),
      .text(fields.answer),
      .text(incident.state.words(in: language)),
      .plain(String(incident.blockedAttempts)),
    ])
  }
}
