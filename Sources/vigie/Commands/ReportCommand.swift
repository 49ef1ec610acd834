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
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @OptionGroup var period: PeriodOption
  @OptionGroup var page: PageOption

  @Option(
    help: ArgumentHelp("Format : text, html, markdown, json ou csv.", valueName: "format"))
  var format = ReportFormat.text

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "Dossier où écrire rapport-AAAA-MM-JJ.txt (.html, .md, .json, .csv) au lieu de le montrer.",
      valueName: "dossier"))
  var folder: String?

  func validate() throws {
    guard !period.isLong else {
      throw ValidationError("Un rapport est celui d'une journée : hier, ou 2026-11-22.")
    }
  }

  func run(on console: Console) throws {
    let style = try page.style(for: format)
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
      let text = try DayReport(store: store, context: context).written(
        chosen, as: format, style: style)
      try DirectoryCreation.ensureAdopted(folder)
      let path = (folder == "/" ? "" : folder) + "/rapport-\(chosen).\(format.fileExtension)"
      try FolderOwner.write(path, Array(text.utf8))
      return console.note("Rapport écrit : \(PathText.shown(path))")
    }
    guard let chosen = try day ?? store.days(in: context.zone).last else {
      throw CommandFailure(
        "\(database.path) est vide : aucune journée. Relisez une capture : vigie replay FICHIER.")
    }
    if day == nil {
      console.note("Journée : \(DateText.short(chosen)), la dernière de la base.")
    }
    console.write(
      try DayReport(store: store, context: context).written(chosen, as: format, style: style))
    if let reminder = database.reminder(rules) { console.note(reminder) }
  }
}
