import ArgumentParser

/// `vigie keys`: the probe's month keys and the DPO's own.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Clés mensuelles de la sonde et clés du DPO.",
    discussion: "Exemple : vigie keys status",
    subcommands: [
      KeysInitCommand.self, KeysStatusCommand.self, KeysRotateCommand.self, KeysTestCommand.self,
      KeysAddCommand.self, KeysDeclareLostCommand.self, KeysWithdrawCommand.self,
      KeysResealCommand.self,
      KeysPairCommand.self, KeysOpenTestCommand.self,
    ])
}
