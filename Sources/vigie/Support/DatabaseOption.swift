import ArgumentParser
import Catalogue
import Model
import Platform

/// Where the database is.
struct DatabaseOption: ParsableArguments {
  /// The place of a replay's database unless told otherwise.
  static let replayPath = "vigie-data/vigie.sqlite"

  @Option(
    name: .customLong("database"),
    help: ArgumentHelp(
      "Base de données ; sinon celle de vigie.yaml, sinon \(ServiceSetup.systemDatabase) si elle "
        + "existe, sinon \(Self.replayPath).", valueName: "fichier"))
  var given: String?

  /// As the command line says, else the service's where there is one: what is done on a probe is
  /// about the probe, and written down in its audit.
  var path: String { get throws { try given ?? Self.usualPath() } }

  /// Whether there is no database yet, and the command line names none: the probe has not begun.
  var isYetToCome: Bool { get throws { try given == nil && FileStatus(of: path) == nil } }

  private static func usualPath() throws -> String {
    let setup = try ServiceSetup.usual()
    // A machine with a configuration is a probe, also before its first start.
    if setup.path != nil { return setup.configuration.database ?? ServiceSetup.systemDatabase }
    let isThere = (try? FileStatus(of: ServiceSetup.systemDatabase)) != nil
    return isThere ? ServiceSetup.systemDatabase : replayPath
  }

  /// What the commands that a report proposes need beside what it prints; nil when nothing.
  func reminder(_ rules: RulesOption) throws -> String? {
    let path = try path
    // Where the configuration is broken, nothing goes without saying.
    var words = path == (try? Self.usualPath()) ? [] : ["--database", PathText.shellWord(path)]
    if let directory = rules.directory { words += ["--rules", PathText.shellWord(directory)] }
    if let policy = rules.policy { words += ["--policy", PathText.shellWord(policy)] }
    if let compliance = rules.compliance {
      words += ["--compliance", PathText.shellWord(compliance)]
    }
    guard !words.isEmpty else { return nil }
    return Reader.say(.toCommandsProposedAdd, words.joined(separator: " "))
  }

  /// The folder that holds the database; `.` when the path names none.
  var directory: String { get throws { DirectoryCreation.parent(of: try path) } }
}

extension DatabaseOption {
  /// The option of a command that is given this path.
  static func at(_ path: String) -> DatabaseOption {
    var option = DatabaseOption()
    option.given = path
    return option
  }

  /// For a replay: it has a database of its own, never the service's.
  var ofReplay: DatabaseOption { .at(given ?? Self.replayPath) }
}
