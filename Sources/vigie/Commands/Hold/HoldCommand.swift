import ArgumentParser

/// `vigie hold`: rows that are kept past their period, for a written reason.
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Geler des lignes au-delà de leur durée, avec motif et terme.",
    discussion: "Exemple : vigie hold list",
    subcommands: [HoldAddCommand.self, HoldListCommand.self, HoldReleaseCommand.self])
}
