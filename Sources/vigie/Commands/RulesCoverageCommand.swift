import ArgumentParser
import Catalogue

/// `vigie rules coverage`: which names of a public list the catalogue lacks.
struct RulesCoverageCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Comparer une liste publique au catalogue.",
    discussion: """
      Sans les listes importées. Une ligne par nom : manque, partagé (connu, sert aussi à autre \
      chose), et avec --all les noms connus.

      Exemple : vigie rules coverage blacklists/ai --format ut1
      """)

  @OptionGroup var rules: RulesOption

  @Option(help: ArgumentHelp("Format de la liste.", valueName: "format"))
  var format: ListFormat

  @Flag(help: "Montrer aussi les noms connus.")
  var all = false

  @Argument(
    help: ArgumentHelp("Fichier, dossier, ou - pour l'entrée standard.", valueName: "liste"))
  var source: String

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.withoutImports().compile()
    console.note(files.sentence)
    let list = try ListReading.read(source, as: format).list
    for problem in list.problems { console.note("\(problem)") }
    guard !list.names.isEmpty else { throw CommandFailure(Reader.say(.noNameIn, source)) }
    let coverage = ListCoverage(of: list, by: catalogue)
    for name in coverage.missing { console.write(Reader.say(.missing, name)) }
    for name in coverage.shared { console.write(Reader.say(.shared, name)) }
    if all { for name in coverage.known { console.write(Reader.say(.known, name)) } }
    console.write(
      Reader.say(
        .namesKnownSharedMissingCoverage, list.names.count, coverage.known.count,
        coverage.shared.count, coverage.missing.count, coverage.percent))
  }
}
