import ArgumentParser

/// `vigie incidents`: the rows behind the report.
struct IncidentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents", abstract: "Lister et montrer les usages constatés.",
    discussion: "Exemple : vigie incidents list --service deepseek",
    subcommands: [
      IncidentsListCommand.self, IncidentsShowCommand.self, IncidentsFalsePositiveCommand.self,
    ])
}
