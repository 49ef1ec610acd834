import ArgumentParser
import Model
import Platform
import Reports

/// `vigie subjects list`: services in use whose decision is missing or ends soon.
struct SubjectsListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lister les sujets à décider.",
    discussion: """
      Un service utilisé et sans décision, ou dont la décision finit dans les \
      \(SubjectList.daysBeforeEnd) jours. L'âge compte depuis le premier usage gardé dans la base.

      Exemple : vigie subjects --all
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @Option(help: ArgumentHelp("Seulement cet état.", valueName: "état"))
  var state: SubjectStateArgument?

  @Flag(help: "Tous les services utilisés, décidés et clos compris.")
  var all = false

  @Flag(help: "Un objet JSON par ligne, pour un programme.")
  var json = false

  func validate() throws {
    if let state { try state.check() }
  }

  func run(on console: Console) throws {
    let reading = try DaysReading(database, rules, output.language, on: console)
    console.write(
      SubjectListing(
        try reading.subjects(), state: state?.state, isWhole: all, context: reading.context
      ).page, asJSON: json)
  }
}
