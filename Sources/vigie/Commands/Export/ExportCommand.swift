import ArgumentParser

/// `vigie export`: what the DPO takes away, as spreadsheets.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exporter en CSV : usages, agrégats, journal, couverture.",
    discussion: """
      Avec --output, un manifeste est écrit à côté du fichier : empreinte SHA-256, période, numéro au \
      journal, date d'effacement et sens de chaque colonne. Sans sous-commande : incidents.

      Exemple : vigie export aggregates 2026-11 --output novembre.csv
      """,
    subcommands: [
      ExportIncidentsCommand.self, ExportAggregatesCommand.self, ExportAuditCommand.self,
      ExportCoverageCommand.self,
    ],
    defaultSubcommand: ExportIncidentsCommand.self)
}
