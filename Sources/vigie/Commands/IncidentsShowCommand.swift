import ArgumentParser
import Model
import Platform
import Privacy
import Reports
import Store

/// `vigie incidents show`: everything that is kept of one incident.
struct IncidentsShowCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Montrer un usage constaté en entier.",
    discussion: "Exemple : vigie incidents show u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @Argument(help: ArgumentHelp("Identifiant, u-…", valueName: "usage"))
  var id: IncidentID

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let gate = try CollectionGate(files, catalogue)
    try gate.requireRows()
    let store = try IncidentStore.open(database.path, .readOnly)
    guard let incident = try store.incident(id) else {
      throw CommandFailure(Reader.say(.unknownInSeeVigieIncidentsList, id, try database.path))
    }
    let context = ReportContext(
      catalogue, collection: gate.decision, language: output.language,
      width: console.terminal.width,
      isReplay: store.owner.kind == .replay)
    let names = DisplayNames(secret: try store.displaySecret(), reader: .rssi)
    try AuditTrail(database).record("incidents show", scope: "\(id)", rowCount: 1, on: console)
    console.write(
      IncidentDetailText(incident.shown(to: names, keepingID: true), context: context).text())
    if let mark = try store.falsePositive(id) {
      console.write(Reader.say(.falseAlarm, InertText.cleaned(mark.reason)))
    }
  }
}
