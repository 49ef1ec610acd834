import ArgumentParser
import Platform
import Store

/// `vigie hold release`: ends a hold before its time.
struct HoldReleaseCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Lever un gel : la prochaine purge efface ses lignes.",
    discussion: "Exemple : vigie hold release 3 --reason \"procédure close\"")

  @Argument(help: ArgumentHelp("Numéro, de vigie hold list.", valueName: "gel"))
  var number: Int64

  @OptionGroup var database: DatabaseOption

  @Option(help: ArgumentHelp("Pourquoi, en une phrase.", valueName: "motif"))
  var reason: String

  func run(on console: Console) throws {
    let owner = try IncidentStore.open(database.path, .readOnly).owner
    let store = try IncidentStore.open(database.path, .readWrite(owner))
    try AuditTrail(database).perform("hold release", scope: "gel \(number)", on: console) {
      guard try store.release(hold: number, reason: reason, at: SystemClock.now()) else {
        throw CommandFailure(Reader.say(.holdUnknownOrAlreadyReleasedSee, number))
      }
    }
    console.write(Reader.say(.holdReleased, number))
  }
}
