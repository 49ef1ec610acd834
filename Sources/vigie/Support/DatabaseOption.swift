import ArgumentParser

/// Where the database is.
struct DatabaseOption: ParsableArguments {
  /// The place of a replay's database unless told otherwise.
  static let defaultPath = "vigie-data/vigie.sqlite"

  @Option(
    name: .customLong("database"),
    help: ArgumentHelp("Base de données.", valueName: "fichier"))
  var path = Self.defaultPath

  /// The folder that holds the database; `.` when the path names none.
  var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
