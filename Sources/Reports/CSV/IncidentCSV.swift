public import Model

/// The export of the incidents that the DPO opens in a spreadsheet (privacy requirement P45).
///
/// Rows hold pseudonyms and are personal data still.
public struct IncidentCSV: ExportTable {
  /// The version of the columns; it rises when one is appended.
  public static let schemaVersion = 3

  /// How it is punctuated.
  public let dialect: CSVDialect
  private let context: ReportContext
  private let keys: [SealedKey]
  private let worth: HourlyWorth
  private let retentionDays: Int?

  /// An export in that dialect; the words of its cells are in the context's language.
  ///
  /// - Parameters:
  ///   - dialect: How it is punctuated.
  ///   - context: What the rules declare.
  ///   - keys: The sealed keys of the database, which tell the period of a pseudonym.
  ///   - worth: What the hours of the rows were worth.
  ///   - retentionDays: Days that rows are kept; nil when nobody said.
  public init(
    dialect: CSVDialect, context: ReportContext, keys: [SealedKey] = [],
    worth: HourlyWorth = HourlyWorth(), retentionDays: Int? = nil
  ) {
    self.dialect = dialect
    self.context = context
    self.keys = keys
    self.worth = worth
    self.retentionDays = retentionDays
  }

  /// The columns in order, with what each holds.
  public static let columns: [ExportColumn] = [
    .schemaVersion,
    ExportColumn("id_usage", .columnUse),
    ExportColumn("debut_iso", .wholeHourOfStartIso8601),
    ExportColumn("date_fr", .dayOfStartLocalTime),
    ExportColumn("heure", .wholeHourOfStartLocalTime),
    ExportColumn(
      "poste", .columnPseudonym),
    ExportColumn("attribution", .addressAloneOrSharedAddressAnd),
    ExportColumn("site", .siteOfPolicyPutTogetherBelow),
    ExportColumn("direction", .departmentOfPolicyPutTogetherBelow),
    ExportColumn("categorie", .needThatServiceAnswers),
    ExportColumn("service", .nameOfServiceMaskedUnderArticle),
    ExportColumn("service_id", .identifierOfServiceProtegeUnderArticle),
    ExportColumn("fournisseur", .whoOffersService),
    ExportColumn("pays", .countryOfProviderIso31661),
    ExportColumn("statut", .decisionInForceOnThatDay),
    ExportColumn("statut_code", .sameAsCode),
    ExportColumn("regle", .rulesThatMatched16AtMost),
    ExportColumn("version_catalogue", .digestOfRulesThatJudged),
    ExportColumn("preuve", .strongestEvidenceInWords),
    ExportColumn("preuve_code", .sameAsCodeBlockedForBlocked),
    ExportColumn("observations", .signsSeenOnNetworkNotVisits),
    ExportColumn("envoye_tranche", .rangeOfVolumeSentByWorkstation),
    ExportColumn("envoye_min_octets", .beginningOfThatRangeInBytes),
    ExportColumn("recu_tranche", .rangeOfVolumeReceivedByWorkstation),
    ExportColumn("priorite", .levelOfPriority),
    ExportColumn("priorite_termes", .reasonsForThisLevelWithTheir),
    ExportColumn("reponse_proposee", .toolToProposeInstead),
    ExportColumn("etat", .seenGoingOnOrFalseAlarm),
    ExportColumn("tentatives_bloquees", .attemptsCutOffByFirewallOr),
    ExportColumn("etat_date_fr", .dayOnWhichFalseAlarmWas),
    ExportColumn("couverture_heure", .completePartialNoneOrUnknownFor),
    ExportColumn("periode_cle", .periodOfPseudonymsKeyEmptyFor),
    ExportColumn("expire_le_fr", .dayOnWhichPurgeErasesRow),
  ]

  /// The code of evidence of a blocked attempt, so that no count by code takes it for a use.
  static let blockedCode = "blocked"

  /// One record with its line end.
  public func row(_ incident: Incident) -> String { encoder.record(cells(incident)) }

  /// The same record as a JSON object on one line, ended: every value is the text of its column.
  ///
  /// Nothing is put before what a spreadsheet would run: no program takes a JSON string for a formula.
  public func jsonLine(_ incident: Incident) -> String {
    JSONText.object(
      zip(Self.columns, cells(incident)).map { ($0.name, JSONText.string($1.raw)) }) + "\n"
  }

  private func cells(_ incident: Incident) -> [CSVCell] {
    let fields = IncidentFields(incident, context)
    let language = context.language
    return [
      version,
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
      .plain(incident.falsePositiveAt.map { DateText.short(context.zone.day(of: $0)) } ?? ""),
      .text(worth.word(at: incident.hour, in: language)),
      .plain(keyPeriod(of: incident.day)),
      .plain(
        retentionDays.map { DateText.short(incident.day.adding(days: $0 + 1)) } ?? ""),
    ]
  }

  /// The period of the key that made the pseudonym: `cle-2026-11`, or its first day when it is no
  /// calendar month; empty for a database without sealed keys.
  private func keyPeriod(of day: CivilDay) -> String {
    guard
      let key = keys.last(where: { $0.firstDay <= day && day < $0.firstDay.adding(days: $0.days) })
    else { return "" }
    let month = Period(monthOf: key.firstDay)
    let isMonth = month.days.lowerBound == key.firstDay && month.count == key.days
    return "cle-\(isMonth ? month : Period(key.firstDay))"
  }
}
