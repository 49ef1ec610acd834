import ArgumentParser
import Platform

/// The program's entry: parses, runs, and turns every outcome into one of three exit codes.
@main
enum Main {
  static func main() {
    BrokenPipe.ignoreSignal()
    FileCreationMask.restrict()
    do {
      var command = try Vigie.parseAsRoot()
      try command.run()
      Console.finish(.done)
    } catch let failure as CommandFailure {
      Console.warn(failure.message)
      Console.finish(failure.status)
    } catch {
      let text = Vigie.fullMessage(for: error)
      // `--help` and `--version` come as errors too.
      guard Vigie.exitCode(for: error) != .success else {
        Console.write(text + "\n")
        Console.finish(.done)
      }
      Console.warn(text)
      Console.finish(.usage)
    }
  }
}
