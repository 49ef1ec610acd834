import ArgumentParser

/// Where the rules are.
struct RulesOption: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Dossier des règles ; sinon /etc/vigie/rules, sinon ./rules.", valueName: "dossier"))
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
}
