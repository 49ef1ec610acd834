import ArgumentParser
import Model
import Platform
import Store

/// `vigie incidents false-positive`: the only judgement that a person passes on an incident.
struct IncidentsFalsePositiveCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "false-positive", abstract: "Déclarer qu'un usage constaté est une fausse alerte.",
    discussion: """
      L'usage ne compte plus parmi les usages constatés ; son motif reste. Les postes et les volumes \
      de la journée ne changent pas.

      Exemple : vigie incidents false-positive u-… --reason "poste de test"
      """)

  @OptionGroup var database: DatabaseOption

  @Argument(help: ArgumentHelp("Identifiant, u-…", valueName: "usage"))
  var id: IncidentID

  @Option(help: ArgumentHelp("Pourquoi, en une phrase.", valueName: "motif"))
  var reason: String

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError("--reason : dites pourquoi, en une phrase.")
    }
  }

  func run(on console: Console) throws {
    let known = try IncidentStore.open(database.path, .readOnly)
    guard try known.incident(id) != nil else {
      throw CommandFailure("\(id) : inconnu dans \(database.path). Voir vigie incidents list.")
    }
    try AuditTrail(database).record(
      "incidents false-positive", scope: "\(id)", rowCount: 1, on: console)
    let store = try IncidentStore.open(database.path, .readWrite(known.owner))
    guard try store.markFalsePositive(id, reason: reason, at: SystemClock.now()) else {
      throw CommandFailure("\(id) : inconnu dans \(database.path). Voir vigie incidents list.")
    }
    console.write("\(id) : fausse alerte notée.\n")
  }
}
