import ArgumentParser
import Catalogue
import Model
import Platform
import Privacy
import Reports
import Store

/// `vigie incidents list`: incidents, one line each.
struct IncidentsListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lister les usages constatés.",
    discussion: """
      Un poste de travail est une adresse sous pseudonyme, pas une personne.

      Exemple : vigie incidents list hier --status prohibited --sort priority
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @OptionGroup var period: PeriodOption

  @Option(help: ArgumentHelp("Seulement ce service.", valueName: "service"))
  var service: String?

  @Option(help: ArgumentHelp("Seulement cette direction.", valueName: "direction"))
  var direction: String?

  @Option(help: ArgumentHelp("Seulement ce statut.", valueName: "statut"))
  var status: StatusArgument?

  @Option(
    help: ArgumentHelp("Seulement cette priorité : low, medium, high.", valueName: "priorité"))
  var priority: Priority.Level?

  @Option(
    help: ArgumentHelp(
      "Seulement cet état : open (en cours), closed (constaté), false-positive.",
      valueName: "état"))
  var state: Incident.State?

  @Option(
    help: ArgumentHelp(
      "Ordre : hour, priority (haute d'abord), service, sent (le plus envoyé d'abord).",
      valueName: "ordre"))
  var sort = IncidentOrder.Key.hour

  @Flag(help: "Dans l'ordre inverse.")
  var reverse = false

  @Option(help: ArgumentHelp("Au plus tant de lignes, 1 à 10000.", valueName: "nombre"))
  var limit = 200

  @Option(
    help: ArgumentHelp("Seulement ce qui suit cet usage : la page suivante.", valueName: "usage"))
  var after: IncidentID?

  @Flag(help: "Un objet JSON par ligne, aux champs de l'export ; pour un programme.")
  var json = false

  func validate() throws {
    try status?.check()
    guard (1...10_000).contains(limit) else { throw ValidationError(Reader.say(.limit1To10000)) }
  }

  /// Refuses a service that is unknown, or masked, and a direction that is too small to be told from
  /// the others: the answer would say which rows are theirs.
  private func check(_ catalogue: Catalogue, _ context: ReportContext) throws {
    let names = catalogue.policy.directions.map(\.name)
    if let direction, !names.contains(direction) {
      throw CommandFailure(
        Reader.say(.departmentUnknownToPolicyDeclared, PathText.shown(direction))
          + (names.isEmpty ? Reader.say(.decideCommandNone) : names.joined(separator: ", ") + "."))
    }
    if let direction, !context.tellsApart(direction: direction) {
      throw CommandFailure(
        Reader.say(.fewerThanWorkstationsDeclaredItsUses, PathText.shown(direction), context.k))
    }
    guard let service else { return }
    guard let entry = catalogue.services[ServiceID(rawValue: service)] else {
      throw CommandFailure(
        Reader.say(.unknownServiceListVigieRulesList, PathText.shown(service)))
    }
    if entry.summary.category.isProtected {
      throw CommandFailure(
        Reader.say(.maskedServiceGdprArt9Its))
    }
  }

  /// The filter in words, for the audit.
  private func scope(_ period: Period?) -> String {
    var words: [String] = []
    if let period { words.append("période \(period)") }
    if let service { words.append("service \(service)") }
    if let direction { words.append("direction \(direction)") }
    if let status = status?.status { words.append("statut \(status.rawValue)") }
    if let priority { words.append("priorité \(priority.rawValue)") }
    if let state { words.append(Reader.say(.state, state.rawValue)) }
    return words.isEmpty ? "tout" : words.joined(separator: ", ")
  }

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let gate = try CollectionGate(files, catalogue)
    try gate.requireRows()
    let store = try IncidentStore.open(database.path, .readOnly)
    let context = ReportContext(
      catalogue, collection: gate.decision, language: output.language,
      width: console.terminal.width,
      isReplay: store.owner.kind == .replay)
    try check(catalogue, context)
    let period = period.period(in: context.zone)
    // Under such a filter masked services are left out, before they are counted: it would tell where
    // they are used, or which.
    let isNarrow = direction != nil || service != nil
    let filter = IncidentFilter(
      days: period?.days, direction: direction,
      service: service.map { ServiceID(rawValue: $0) }, status: status?.status, state: state,
      priority: priority, hiding: isNarrow ? context.maskedServices : nil)
    let order = IncidentOrder(sort, isReversed: reverse, masking: context.maskedServices)
    if let after, try store.incident(after) == nil {
      throw CommandFailure(Reader.say(.unknownUseListVigieIncidentsList, after))
    }
    let read = try store.incidents(filter, by: order, limit: limit + 1, after: after)
    let names = DisplayNames(secret: try store.displaySecret(), reader: .rssi)
    let shown = read.prefix(limit).map { $0.shown(to: names, keepingID: true) }
    try AuditTrail(database).record(
      "incidents list", scope: scope(period), rowCount: shown.count, on: console)
    let keys = try store.sealedKeys()
    if json {
      let rows = IncidentCSV(
        dialect: .rfc4180, context: context, keys: keys,
        worth: try HourlyWorth(store, period, in: context.zone),
        retentionDays: gate.record.retention.incidents)
      for incident in shown { console.write(rows.jsonLine(incident)) }
    } else {
      console.write(
        IncidentListText(shown, context: context, showsFalseAlarms: state == .falsePositive).text())
    }
    if let note = KeyPeriodNote.sentence(
      for: filter.days, keys: keys, in: output.language)
    {
      console.note(note)
    }
    if read.count > limit {
      let next = shown.last.map { Reader.say(.toGoOnAfter, $0.id) } ?? ""
      console.note(Reader.say(.listCutAtLines, limit, next))
    }
  }
}
