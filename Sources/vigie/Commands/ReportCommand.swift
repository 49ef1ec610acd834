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
      Sans période, la dernière journée de la base ; avec --output, celle d'hier.

      Exemples :
        vigie report hier
        vigie report --format html > rapport.html
        vigie report --output rapports --mail-to rssi@ville.example
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @OptionGroup var period: PeriodOption

  @Option(
    help: ArgumentHelp("Format : text, html, markdown ou json.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "Dossier où écrire AAAA/MM/rapport-AAAA-MM-JJ.txt (.html, .md, .json) au lieu de le montrer.",
      valueName: "dossier"))
  var folder: String?

  @OptionGroup var mail: MailOption

  func validate() throws {
    guard folder != nil || !mail.isGiven else {
      throw ValidationError("--mail et --mail-to vont avec --output.")
    }
    guard !period.isLong else {
      throw ValidationError("Un rapport est celui d'une journée : hier, ou 2026-11-22.")
    }
  }

  func run(on console: Console) throws {
    guard let folder else { return try report(on: console) }
    try ReportDelivery(folder).noting { try report(on: console) }
  }

  private func report(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let gate = try CollectionGate(files, catalogue)
    let store = try IncidentStore.open(database.path, .readOnly)
    var context = ReportContext(
      catalogue, collection: gate.decision, language: output.language,
      width: console.terminal.width,
      isReplay: store.owner.kind == .replay)
    context.auditHead = try AuditTrail(database).shownHead()
    let day = period.period(in: context.zone)?.days.lowerBound
    if let folder {
      // The report of every morning is that of the day that is over, also when nothing was seen.
      let chosen = day ?? context.zone.day(of: SystemClock.now()).adding(days: -1)
      context.width = ReportContext.narrowest
      let report = DayReport(store: store, context: context)
      let path = try ReportDelivery(folder).deliver(
        "rapport-\(chosen)", of: chosen, as: format, subject: report.subject(chosen),
        mail: mail.configuration, context: context
      ) { try report.written(chosen, as: $0) }
      return console.note("Rapport écrit : \(PathText.shown(path))")
    }
    guard let chosen = try day ?? store.days(in: context.zone).last else {
      throw CommandFailure(
        "\(database.path) est vide : aucune journée. Relisez une capture : vigie replay FICHIER.")
    }
    if day == nil {
      console.note("Journée : \(DateText.short(chosen)), la dernière de la base.")
    }
    console.write(try DayReport(store: store, context: context).written(chosen, as: format))
    if let reminder = database.reminder(rules) { console.note(reminder) }
  }
}
