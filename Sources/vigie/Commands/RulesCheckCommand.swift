import ArgumentParser
import Catalogue
import Platform

/// `vigie rules check`: everything that is wrong with the rules, at once.
struct RulesCheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Vérifier toutes les règles et la politique.",
    discussion: """
      Montre toutes les erreurs avec fichier, ligne et colonne. Code 1 dès qu'il y en a une.

      Exemple : vigie rules check --rules /etc/vigie/rules
      """)

  @OptionGroup var rules: RulesOption

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    for warning in catalogue.warnings { console.write("\(warning)\n") }
    let unconfirmed = catalogue.rules.filter { !$0.isConfirmed }
    for rule in unconfirmed {
      console.write(Reader.say(.toConfirm, rule.path, rule.line, rule.text, rule.service))
    }
    console.write(
      Reader.say(
        .rulesCorrectServicesNamesWarningsNames, files.directory, files.choice,
        catalogue.services.count, catalogue.rules.count, catalogue.warnings.count,
        unconfirmed.count, catalogue.blindSpots.count, catalogue.echPublicNames.count,
        catalogue.version))
  }
}
