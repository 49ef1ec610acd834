import ArgumentParser
import Glibc
import Platform
import Texts

/// The program's entry: parses, runs, and turns every outcome into one of three exit codes.
@main
enum Main {
  static func main() {
    Speech.process.choose(Reader.arguments.language)
    ProcessSettings.ignoreBrokenPipes()
    ProcessSettings.restrictNewFiles()
    ProcessSettings.refuseCoreDumps()
    exit(run().rawValue)
  }

  private static func run() -> ExitStatus {
    do {
      guard Reader.arguments.isKnown else { throw CommandFailure.usage(Reader.say(.langFrOrEn)) }
      var command = try Vigie.parseAsRoot(Reader.arguments.rest)
      try command.run()
      return .done
    } catch let failure as CommandFailure {
      if !failure.message.isEmpty { Console().note(failure.message) }
      return failure.status
    } catch {
      return say(error)
    }
  }

  /// Prints what the argument parser has to say: help and version, or a usage error.
  private static func say(_ error: any Error) -> ExitStatus {
    let console = Console()
    let text = Vigie.fullMessage(for: error)
    guard Vigie.exitCode(for: error) == .success else {
      console.note(text)
      return .usage
    }
    console.write(text + "\n")
    return (try? console.close()) == nil ? .failure : .done
  }
}
