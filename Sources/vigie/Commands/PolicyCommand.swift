import ArgumentParser

/// `vigie policy`: check and explain what the collectivity decided.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Vérifier et expliquer la politique.",
    discussion: "Exemple : vigie policy explain --client 10.20.1.5 --name chatgpt.com",
    subcommands: [PolicyCheckCommand.self, PolicyExplainCommand.self])
}
