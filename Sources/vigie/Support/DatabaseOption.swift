import ArgumentParser
import Model

/// Where the database is.
struct DatabaseOption: ParsableArguments {
  /// The place of a replay's database unless told otherwise.
  static let defaultPath = "vigie-data/vigie.sqlite"

  @Option(
    name: .customLong("database"),
    help: ArgumentHelp("Base de données.", valueName: "fichier"))
  var path = Self.defaultPath

  /// What the commands that a report proposes need beside what it prints; nil when nothing.
  func reminder(_ rules: RulesOption) -> String? {
    var words = path == Self.defaultPath ? [] : ["--database", PathText.shellWord(path)]
    if let directory = rules.directory { words += ["--rules", PathText.shellWord(directory)] }
    if let policy = rules.policy { words += ["--policy", PathText.shellWord(policy)] }
    if let compliance = rules.compliance {
      words += ["--compliance", PathText.shellWord(compliance)]
    }
    guard !words.isEmpty else { return nil }
    return "Aux commandes proposées, ajoutez : \(words.joined(separator: " "))"
  }

  /// The folder that holds the database; `.` when the path names none.
  var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
