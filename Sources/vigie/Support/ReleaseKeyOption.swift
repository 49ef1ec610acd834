import ArgumentParser
import Catalogue

/// Whose signature a release of rules must bear.
struct ReleaseKeyOption: ParsableArguments {
  @Option(
    name: .customLong("public-key"),
    help: ArgumentHelp("Clé publique ; sinon /etc/vigie/rules.pub.", valueName: "fichier"))
  var path: String?

  private static let systemPath = "/etc/vigie/rules.pub"

  /// The key's text.
  func read() throws -> String {
    try RuleFiles.source(path ?? Self.systemPath).text
  }
}
