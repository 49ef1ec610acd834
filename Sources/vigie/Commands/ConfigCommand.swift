import ArgumentParser

/// `vigie config`: the configuration of the service.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Vérifier et montrer la configuration du service.",
    subcommands: [ConfigCheckCommand.self, ConfigShowCommand.self])
}
