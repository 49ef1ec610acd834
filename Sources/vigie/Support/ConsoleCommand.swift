import ArgumentParser

/// A command that prints through a console of its own.
protocol ConsoleCommand: ParsableCommand {
  /// Does what the command is for.
  func run(on console: Console) throws
}

extension ConsoleCommand {
  /// Runs the command and writes everything it printed, whether it succeeds or not; throws
  /// `CommandFailure` only.
  func run() throws {
    let console = Console()
    do {
      try run(on: console)
    } catch {
      try console.close()
      // Whatever a command throws is its failure; what the parser throws is another matter.
      throw error as? CommandFailure ?? CommandFailure("\(error)")
    }
    try console.close()
  }
}
