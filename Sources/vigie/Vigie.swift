import ArgumentParser
import Platform

/// `vigie`: the commands, grouped by who reads what they print.
struct Vigie: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vigie",
    abstract: "Voir l'usage d'IA grand public dans une collectivité, pour le gouverner.",
    discussion: """
      Vigie lit les noms que les postes demandent (DNS, TLS, HTTP), les rapproche d'un catalogue \
      de services d'IA et en tient le registre sous pseudonyme. Aucun contenu n'est lu, aucun nom \
      hors catalogue n'est gardé.

      Codes de sortie : 0 fait, 1 constat ou échec, 2 commande mal écrite.

      Exemple : vigie replay journee.pcap --report
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "RSSI :",
        subcommands: [
          ReportCommand.self, ServicesCommand.self, DirectionsCommand.self, TrendsCommand.self,
          IncidentsCommand.self, SubjectsCommand.self, DecideCommand.self,
        ]),
      CommandGroup(
        name: "Administrateur :",
        subcommands: [
          RunCommand.self, StatusCommand.self, ReloadCommand.self, SelfTestCommand.self,
          SetupCommand.self, DoctorCommand.self, ConfigCommand.self, ReplayCommand.self,
          RulesCommand.self,
          PolicyCommand.self, KeysCommand.self,
          PurgeCommand.self, BackupCommand.self, RestoreCommand.self,
        ]),
      CommandGroup(
        name: "DPO :", subcommands: [ExportCommand.self, AuditCommand.self, HoldCommand.self]),
      CommandGroup(name: "Laboratoire :", subcommands: [NamesCommand.self]),
    ])
}
