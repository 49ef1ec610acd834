import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// `vigie decide`: records a decision on a service.
struct DecideCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Décider du statut d'un service.",
    discussion: """
      Ajoute la décision à decisions.yaml, à côté de policy.yaml ; elle l'emporte sur lui. Les \
      règles sont vérifiées avant et après, le fichier n'est jamais perdu. Statuts : autorisé, \
      toléré, à l'étude, non évalué, interdit. La décision vaut pour ce qui est lu ensuite.

      Exemple : vigie decide deepl toléré --until 2027-06-30 --reason "sans donnée personnelle" \
      --by "RSSI et DPO"
      """)

  @OptionGroup var rules: RulesOption
  /// The decision is written down in the audit that stands beside it.
  @OptionGroup var database: DatabaseOption

  @Argument(help: ArgumentHelp("Identifiant du service (vigie rules list).", valueName: "service"))
  var service: String

  @Argument(help: ArgumentHelp("Statut.", valueName: "statut"))
  var status: StatusArgument

  @Option(help: ArgumentHelp("Seulement pour cette direction.", valueName: "direction"))
  var direction: String?

  @Option(help: ArgumentHelp("Dernier jour de validité, AAAA-MM-JJ.", valueName: "jour"))
  var until: CivilDay?

  @Option(help: ArgumentHelp("Seulement à ces heures, 08:00-18:00.", valueName: "heures"))
  var hours: String?

  @Option(help: ArgumentHelp("Seulement ces jours, mon..fri ou mon,wed.", valueName: "jours"))
  var days: String?

  @Option(help: ArgumentHelp("Pourquoi, en une phrase.", valueName: "motif"))
  var reason: String

  @Option(help: ArgumentHelp("Qui décide (une fonction plutôt qu'un nom).", valueName: "qui"))
  var by: String

  func validate() throws {
    try status.check()
    try DecisionTexts.check(reason: reason, by: by)
    if hours != nil || days != nil, window == nil {
      throw ValidationError(
        Reader.say(.hoursIsWritten080018))
    }
  }

  private var window: TimeWindow? {
    guard hours != nil || days != nil else { return nil }
    return TimeWindow(
      hours: hours,
      days: days.map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      } ?? [])
  }

  func run(on console: Console) throws {
    var before: Catalogue?
    let (decision, outcome) = try DecisionBook(rules).record(
      { catalogue in
        before = catalogue
        return try self.decision(catalogue)
      }, audit: { try AuditTrail(database).record($0, as: "decide", on: console) })
    guard let policy = before?.policy else { return }
    switch outcome {
    case .unchanged(let known):
      console.write(
        Reader.say(.alreadyNothingWasWritten, service, DecisionText.words(known), known.origin))
    case .recorded(let origin):
      console.write(Reader.say(.writtenIn, service, DecisionText.words(decision), origin))
      tellWhatChanges(decision, policy, on: console)
      SocketOption.reload(on: console)
    }
  }

  private func decision(_ catalogue: Catalogue) throws -> RecordedDecision {
    let id = ServiceID(rawValue: service)
    guard catalogue.services[id] != nil else {
      throw CommandFailure(
        Reader.say(.unknownServiceListVigieRulesList, PathText.shown(service)))
    }
    let names = catalogue.policy.directions.map(\.name)
    if let direction, !names.contains(direction) {
      throw CommandFailure(
        Reader.say(.departmentUnknownToPolicyDeclared, PathText.shown(direction))
          + (names.isEmpty ? Reader.say(.decideCommandNone) : names.joined(separator: ", ") + "."))
    }
    let today = catalogue.policy.zone.day(of: SystemClock.now())
    return RecordedDecision(
      service: id, status: try status.check(), direction: direction, until: until,
      window: window.flatMap { $0.isAlways ? nil : $0 }, reason: reason, decidedBy: by, date: today)
  }

  /// What was in force, and what stays in force beside the new decision.
  private func tellWhatChanges(
    _ decision: RecordedDecision, _ policy: Policy, on console: Console
  ) {
    let now = policy.zone.civilTime(at: SystemClock.now())
    let before = policy.decision(on: decision.service, direction: direction, at: now)
    let status = before?.status ?? policy.defaultStatus
    let words = DecisionText.words(status, by: before, default: policy.defaultOrigin)
    console.write(
      status == decision.status
        ? Reader.say(.statusDoesNotChangeTodayIt, words) : Reader.say(.before, words))
    for other in policy.decisions[decision.service] ?? []
    where other.holds(at: now) && other.status != decision.status
      && (other.rule != nil || (direction == nil && other.direction != nil))
    {
      console.write(Reader.say(.stillThereMorePrecise, DecisionText.words(other), other.origin))
    }
  }
}
