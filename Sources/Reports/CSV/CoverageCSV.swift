public import Model

/// The export of what the probe could see, hour by hour; it holds nothing of a poste or a service.
public struct CoverageCSV: ExportTable {
  /// The version of the columns; it rises when one is appended.
  public static let schemaVersion = 2

  /// The columns in order, with what each holds.
  public static let columns: [ExportColumn] = [
    .schemaVersion,
    ExportColumn("heure_iso", "début de l'heure, ISO 8601 avec le décalage"),
    ExportColumn("date_fr", "jour, heure locale"),
    ExportColumn("heure", "heure locale ; été ou hiver quand elle a lieu deux fois"),
    ExportColumn("couverture", "complète, partielle (plus de 1 % perdu) ou aucune"),
    ExportColumn("paquets_lus", "paquets lus"),
    ExportColumn("paquets_recus", "paquets reçus en direct, perdus compris ; 0 pour une relecture"),
    ExportColumn("paquets_perdus", "perdus avant lecture par la sonde, la carte ou son pilote"),
    ExportColumn("paquets_exclus", "écartés sans être lus : réseaux exclus"),
    ExportColumn("paquets_abimes", "messages abîmés ou inconnus"),
    ExportColumn("noms_lus", "noms lus, de toutes sources"),
    ExportColumn("connexions_chiffrees", "débuts de connexions chiffrées vus"),
    ExportColumn("noms_illisibles", "connexions sans nom lisible, toutes causes"),
    ExportColumn("dns_chiffre", "connexions à un résolveur chiffré"),
    ExportColumn("relais_vpn", "connexions à un relais, un VPN ou un proxy extérieur"),
    ExportColumn("reconnus_perdus", "noms reconnus perdus avant la base"),
    ExportColumn("sauts_horloge", "fois où l'horloge de la sonde a été réglée"),
    ExportColumn("debuts_lus", "débuts de connexions chiffrées lus en entier"),
    ExportColumn("debuts_non_ouverts", "paquets de début QUIC vus et non ouverts"),
    ExportColumn("debuts_perdus", "débuts perdus, d'après les numéros des postes : une estimation"),
    ExportColumn(
      "debuts_lus_pour_mille", "part des débuts lus : lus sur lus, non ouverts et perdus"),
  ]

  /// How it is punctuated.
  public let dialect: CSVDialect
  private let context: ReportContext

  /// An export in that dialect.
  public init(dialect: CSVDialect, context: ReportContext) {
    self.dialect = dialect
    self.context = context
  }

  /// The record of the hour that begins then, with its line end.
  public func row(hour: Timestamp, counters: [String: UInt64]) -> String {
    let counters = CoverageCounters(counters)
    let start = context.zone.civilTime(at: hour)
    let figures = [
      counters.packets, counters.receivedPackets, counters.lostPackets, counters.excluded,
      counters.errors, counters.names, counters.connections, counters.unreadable,
      counters.encryptedResolvers, counters.relays, counters.lostMatches, counters.clockSteps,
      counters.hellos, counters.unreadInitials, counters.lostBeginnings,
    ]
    return encoder.record(
      [
        version, .plain(start.description),
        .plain(DateText.short(start.day)),
        .plain(DateText.hour(hour, zone: context.zone, context.language)),
        .text(HourlyWorth.word(HourlyWorth.worth(counters), in: context.language)),
      ] + figures.map { .plain(String($0)) }
        + [
          .plain(
            CoverageAssessment.perMille(counters.hellos, of: counters.beginnings).map(String.init)
              ?? "")
        ])
  }
}
