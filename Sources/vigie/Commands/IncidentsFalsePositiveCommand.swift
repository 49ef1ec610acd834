import ArgumentParser
import Catalogue
import Model
import Platform
import Reports
import Store

/// `vigie incidents false-positive`: the only judgement that a person passes on an incident.
struct IncidentsFalsePositiveCommand: ConsoleCommand {
  /// What a false alarm can become.
  enum Consequence: String, ExpressibleByArgument {
    /// A decision that keeps such uses from being recorded again.
    case exception
  }

  /// How far an exception reaches.
  enum Scope: String, CaseIterable, ExpressibleByArgument {
    /// The service, for the incident's direction.
    case direction
    /// The service, for everybody.
    case service
    /// The one rule that took the name for the service's.
    case rule
  }

  static let configuration = CommandConfiguration(
    commandName: "false-positive", abstract: "Déclarer qu'un usage constaté est une fausse alerte.",
    discussion: """
      L'usage ne compte plus, ni son poste pour ce service ce jour-là si tous ses usages en sont ; \
      le motif reste. Avec --as exception, la ligne à ajouter à decisions.yaml est proposée, avec \
      le nombre d'usages déjà enregistrés qu'elle n'aurait pas ouverts ; ceux-là restent tels quels.

      Exemple : vigie incidents false-positive u-… --reason "poste de test" --as exception \
      --scope direction --by RSSI
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption

  @Argument(help: ArgumentHelp("Identifiant, u-…", valueName: "usage"))
  var id: IncidentID

  @Option(help: ArgumentHelp("Pourquoi, en une phrase.", valueName: "motif"))
  var reason: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("exception : proposer une exception à la politique.", valueName: "suite"))
  var consequence: Consequence?

  @Option(
    help: ArgumentHelp(
      "Portée de l'exception : direction (sinon), service ou rule.", valueName: "portée"))
  var scope: Scope?

  @Option(help: ArgumentHelp("Dernier jour de l'exception, AAAA-MM-JJ.", valueName: "jour"))
  var until: CivilDay?

  @Option(help: ArgumentHelp("Qui décide de l'exception.", valueName: "qui"))
  var by: String?

  @Flag(help: "Appliquer l'exception sans demander.")
  var yes = false

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(Reader.say(.reasonSayWhyInOneSentence))
    }
    guard reason.utf8.count <= FalsePositive.maximumReasonLength else {
      throw ValidationError(
        Reader.say(.reasonBytesAtMostAccentedLetter, FalsePositive.maximumReasonLength))
    }
    guard consequence != nil else {
      guard scope == nil, until == nil, by == nil, !yes else {
        throw ValidationError(Reader.say(.scopeUntilByAndYesGo))
      }
      return
    }
    guard let by else {
      throw ValidationError(Reader.say(.byWithAsExceptionSayWho))
    }
    try DecisionTexts.check(reason: reason, by: by)
  }

  func run(on console: Console) throws {
    let known = try IncidentStore.open(database.path, .readOnly)
    guard let incident = try known.incident(id) else {
      throw CommandFailure(Reader.say(.unknownInSeeVigieIncidentsList, id, try database.path))
    }
    try AuditTrail(database).record(
      "incidents false-positive", scope: "\(id)", rowCount: 1, on: console)
    let store = try IncidentStore.open(database.path, .readWrite(known.owner))
    if consequence != nil { try makeException(of: incident, store, on: console) }
    do {
      guard try store.markFalsePositive(id, reason: reason, at: SystemClock.now()) else {
        throw CommandFailure(Reader.say(.hasDisappearedFrom, id, try database.path))
      }
    } catch {
      guard consequence != nil else { throw error }
      throw CommandFailure(
        Reader.say(.falseAlarmIsNotRecordedException, "\(error)"))
    }
    console.write(Reader.say(.falseAlarmRecorded, id))
  }

  private func makeException(
    of incident: Incident, _ store: IncidentStore, on console: Console
  ) throws {
    let catalogue = try RuleFiles(rules).compile()
    let proposal = try FalsePositiveException(incident, scope: scope, in: catalogue)
    let today = catalogue.policy.zone.day(of: SystemClock.now())
    let decision = RecordedDecision(
      service: incident.service, status: .tolerated, direction: proposal.direction,
      rule: proposal.rule, until: until, reason: reason, decidedBy: by ?? "", date: today)
    let book = DecisionBook(rules)
    let policy = try book.rules(with: decision).policy
    try proposal.checkEffect(of: policy)
    console.write(Reader.say(.toAddTo, try RuleFiles(rules).decisionsPath, decision.yaml))
    let count = try proposal.removed(by: policy, from: store)
    console.write(
      Reader.say(.withItUsesAlreadyRecordedThis, count))
    guard try yes || isConfirmed(on: console) else {
      throw CommandFailure(Reader.say(.nothingWasChanged))
    }
    let (_, outcome) = try book.record(
      { _ in decision }, accept: { try proposal.checkEffect(of: $0.policy) },
      audit: {
        try AuditTrail(database).record($0, as: "incidents false-positive, exception", on: console)
      })
    switch outcome {
    case .recorded(let origin): console.write(Reader.say(.exceptionWrittenIn, origin))
    case .unchanged(let known):
      console.write(Reader.say(.exceptionAlreadyWrittenNothingIsAdded, known.origin))
    }
  }

  /// Asks on standard error, so that the answer's question does not mix with the result.
  private func isConfirmed(on console: Console) throws -> Bool {
    console.flush()
    console.note(Reader.say(.applyItAnswerOuiYesOr))
    do {
      var reader = LineReader()
      guard case .bytes(let bytes)? = try reader.nextLine() else { return false }
      let answer = String(decoding: bytes, as: UTF8.self).lowercased()
      return ["oui", "o", "yes", "y"].contains(
        answer.split(whereSeparator: \.isWhitespace).joined())
    } catch {
      throw CommandFailure(Reader.say(.standardInput, "\(error)"))
    }
  }
}
