import ArgumentParser

/// `vigie rules`: check, list and explain the catalogue.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Vérifier, expliquer, compléter et mettre à jour les règles.",
    discussion: "Exemple : vigie rules explain chatgpt.com",
    subcommands: [
      RulesCheckCommand.self, RulesListCommand.self, RulesExplainCommand.self,
      RulesImportCommand.self, RulesExportCommand.self, RulesStatsCommand.self,
      RulesDiffCommand.self, RulesCoverageCommand.self, RulesTestCommand.self,
      RulesNewCommand.self, RulesSchemaCommand.self, RulesVerifyCommand.self,
      RulesUpdateCommand.self, RulesSignCommand.self,
    ])
}
