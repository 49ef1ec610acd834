public import Model

/// The export of what the probe could see, hour by hour; it holds nothing of a poste or a service.
public struct CoverageCSV: ExportTable {
  /// The version of the columns; it rises when one is appended.
  public static let schemaVersion = 2

  /// The columns in order, with what each holds.
  public static let columns: [ExportColumn] = [
    .schemaVersion,
    ExportColumn("heure_iso", .beginningOfHourIso8601With),
    ExportColumn("date_fr", .dayLocalTime),
    ExportColumn("heure", .localHourSummerOrWinterWhen),
    ExportColumn("couverture", .completePartialMoreThan1Lost),
    ExportColumn("paquets_lus", .packetsRead),
    ExportColumn("paquets_recus", .packetsReceivedLiveLostOnesIncluded),
    ExportColumn("paquets_perdus", .lostBeforeReadingByProbeCard),
    ExportColumn("paquets_exclus", .leftOutUnreadExcludedNetworks),
    ExportColumn("paquets_abimes", .messagesDamagedOrUnknown),
    ExportColumn("noms_lus", .namesReadFromAllSources),
    ExportColumn("connexions_chiffrees", .beginningsOfEncryptedConnectionsSeen),
    ExportColumn("noms_illisibles", .connectionsWithoutReadableNameAllCauses),
    ExportColumn("dns_chiffre", .connectionsToEncryptedResolver),
    ExportColumn("relais_vpn", .connectionsToOutsideRelayVpnOr),
    ExportColumn("reconnus_perdus", .recognisedNamesLostBeforeDatabase),
    ExportColumn("sauts_horloge", .timesThatProbesClockWasSet),
    ExportColumn("debuts_lus", .beginningsOfEncryptedConnectionsRead),
    ExportColumn("debuts_non_ouverts", .quicBeginningPacketsSeenAndNot),
    ExportColumn("debuts_perdus", .beginningsLostByWorkstationsNumbers),
    ExportColumn(
      "debuts_lus_pour_mille", .shareOfBeginningsReadReadOf),
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
