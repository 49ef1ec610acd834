import ArgumentParser

/// `vigie rules`: check, list and explain the catalogue.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Vérifier, lister et expliquer les règles.",
    discussion: "Exemple : vigie rules explain chatgpt.com",
    subcommands: [
      RulesCheckCommand.self, RulesListCommand.self, RulesExplainCommand.self,
      RulesImportCommand.self, RulesExportCommand.self,
    ])
}
