import ArgumentParser

/// Where the rules are.
struct RulesOption: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Dossier des règles ; sinon celui de vigie.yaml, sinon /etc/vigie/rules, sinon ./rules.",
      valueName: "dossier"))
  var directory: String?

  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp("Politique, à la place de policy.yaml du dossier.", valueName: "fichier"))
  var policy: String?

  @Option(
    name: .customLong("compliance"),
    help: ArgumentHelp(
      "Préalables du responsable ; sinon compliance.yaml, à côté de la politique.",
      valueName: "fichier"))
  var compliance: String?

  /// As the command line says, else the configuration of this machine's probe; that is not read for a
  /// folder that the command line names.
  func places() throws -> RulePlaces {
    directory == nil ? try ServiceSetup.usual().rules(self) : named
  }

  /// As the command line says.
  var named: RulePlaces {
    RulePlaces(directory: directory, policy: policy, compliance: compliance)
  }
}
