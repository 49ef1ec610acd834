import ArgumentParser
import Model
import Platform
import Reports
import Store

/// `vigie report`: the report of one day.
struct ReportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Montrer le rapport d'une journée.",
    discussion: """
      Sans --day, la dernière journée de la base.

      Exemple : vigie report --day 2026-11-19
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @Option(help: ArgumentHelp("Journée, AAAA-MM-JJ.", valueName: "jour"))
  var day: CivilDay?

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let gate = try CollectionGate(files, catalogue)
    let store = try IncidentStore.open(database.path, .readOnly)
    let context = ReportContext(
      catalogue, collection: gate.decision, language: output.language,
      width: console.terminal.width,
      isReplay: store.owner.kind == .replay)
    guard let chosen = try day ?? store.days(in: context.zone).last else {
      throw CommandFailure(
        "\(database.path) est vide : aucune journée. Relisez une capture : vigie replay FICHIER.")
    }
    if day == nil {
      console.note("Journée : \(DateText.short(chosen)), la dernière de la base.")
    }
    console.write(try DayReport(store: store, context: context).text(of: chosen))
    if let reminder = database.reminder(rules) { console.note(reminder) }
  }
}
