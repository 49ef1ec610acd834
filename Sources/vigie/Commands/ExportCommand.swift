import ArgumentParser
import Model
import Platform
import Privacy
import Reports
import Store

/// `vigie export`: the incidents as a spreadsheet.
struct ExportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Exporter les usages constatés en CSV.",
    discussion: """
      UTF-8 avec BOM, points-virgules : Excel et LibreOffice l'ouvrent tel quel ; --dialect rfc4180 \
      pour les programmes. Les lignes sont pseudonymisées : ce sont encore des données personnelles.

      Exemple : vigie export 2026-11 --output novembre.csv
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var language: LanguageOption

  @OptionGroup var period: PeriodOption

  @Option(help: ArgumentHelp("excel-fr ou rfc4180.", valueName: "forme"))
  var dialect = CSVDialect.excelFrench

  @Option(help: ArgumentHelp("Fichier à écrire ; sinon la sortie standard.", valueName: "fichier"))
  var output: String?

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let gate = try CollectionGate(files, catalogue)
    try gate.requireRows()
    let store = try IncidentStore.open(database.path, .readOnly)
    let context = ReportContext(
      catalogue, collection: gate.decision, language: language.language,
      width: console.terminal.width,
      isReplay: store.owner.kind == .replay)
    let csv = IncidentCSV(dialect: dialect, context: context)
    let filter = IncidentFilter(days: period.period(in: context.zone)?.days)
    let names = DisplayNames(secret: try store.displaySecret(), reader: .dpo)
    var uses = 0
    var attempts = 0
    var text = csv.header
    try store.forEachIncident(filter) { incident in
      text += csv.row(incident.shown(to: names, keepingID: false))
      if incident.isBlockedAttempt { attempts += 1 } else { uses += 1 }
    }
    let bytes = Array(text.utf8)
    var digest = ContentDigest()
    digest.update(bytes.span)
    try AuditTrail(database).record(
      "export", scope: scope(in: context.zone), rowCount: uses + attempts,
      fileDigest: digest.finalize(),
      on: console)
    if let note = KeyPeriodNote.sentence(
      for: filter.days, keys: try store.sealedKeys(), in: .french)
    {
      console.note(note)
    }
    guard let output else {
      console.write(text)
      return
    }
    try AtomicFile.write(output, bytes)
    let blocked =
      attempts > 0 ? ", \(NumberText.count(attempts, .french)) tentative(s) bloquée(s)" : ""
    let last = context.zone.day(of: SystemClock.now())
      .adding(days: gate.record.retention.reports)
    console.note(
      "\(output) : \(NumberText.count(uses, .french)) usage(s) constaté(s)\(blocked). "
        + "À effacer au plus tard le \(DateText.short(last)) ; dans le dossier reports de la base, "
        + "la purge s'en charge.")
  }

  /// What is exported and where to, for the audit.
  private func scope(in zone: CivilZone) -> String {
    [
      period.scope(in: zone),
      output.map { "vers \(PathText.shown($0))" } ?? "vers la sortie standard",
    ].compactMap { $0 }.joined(separator: " ")
  }
}
