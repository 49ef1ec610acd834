import ArgumentParser
import Catalogue

/// `vigie rules diff`: what changed between two folders of rules.
struct RulesDiffCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Dire ce qui change entre deux dossiers de règles.",
    discussion: """
      Services, noms, rôles et portées : + ajouté, - retiré, ~ changé. Sans politique. Code 0 même \
      s'il y a des différences.

      Exemple : vigie rules diff /etc/vigie/rules.previous /etc/vigie/rules
      """)

  @Argument(help: ArgumentHelp("Dossier d'avant.", valueName: "avant"))
  var old: String

  @Argument(help: ArgumentHelp("Dossier d'après.", valueName: "après"))
  var new: String

  func run(on console: Console) throws {
    let difference = CatalogueDifference(
      from: try RuleFiles(directory: old).compile(), to: try RuleFiles(directory: new).compile())
    for change in difference.services {
      console.write(Reader.say(.rulesDiffCommandService, change))
    }
    for change in difference.names { console.write(Reader.say(.name, change)) }
    console.write(
      Reader.say(.servicesAndNamesChange, difference.services.count, difference.names.count))
  }
}
