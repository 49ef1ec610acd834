import ArgumentParser
import Catalogue
import Model
import Platform

/// `vigie rules test`: whether the rules say what somebody expects.
struct RulesTestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Vérifier que les règles disent ce qu'on attend d'elles.",
    discussion: """
      Une attente par ligne : le nom, le service (ou - si aucune règle ne doit correspondre), puis \
      ouvre ou sans (usage constaté) si l'on y tient. # commence un commentaire. Code 1 dès qu'une \
      attente est déçue.

      Exemple : vigie rules test mes-attentes.txt
      """)

  @OptionGroup var rules: RulesOption

  @Argument(help: ArgumentHelp("Fichier des attentes.", valueName: "fichier"))
  var file: String

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let expectations = try Expectations(RuleFiles.source(file))
    let now = catalogue.policy.zone.civilTime(at: SystemClock.now())
    let failures = expectations.failures(of: catalogue, at: now)
    for failure in failures { console.write("\(failure)\n") }
    console.write(Reader.say(.expectationsNotMet, expectations.count, failures.count))
    if !failures.isEmpty { throw CommandFailure.silent }
  }
}
