import ArgumentParser

/// `vigie subjects`: the decisions to take, one a service.
struct SubjectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subjects", abstract: "Suivre les sujets à décider, un par service.",
    discussion: "Exemple : vigie subjects set openai-chatgpt --owner RSSI --due 2026-12-31",
    subcommands: [SubjectsListCommand.self, SubjectsSetCommand.self],
    defaultSubcommand: SubjectsListCommand.self)
}
