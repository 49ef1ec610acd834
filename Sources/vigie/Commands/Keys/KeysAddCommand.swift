import ArgumentParser
import Model
import Platform
import Privacy
import Reports

/// `vigie keys add`: one more recipient, for the keys to come.
struct KeysAddCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Ajouter un destinataire à partir de la prochaine clé.",
    discussion: """
      Les clés déjà scellées, celle en cours comprise, restent fermées au nouveau destinataire. Il peut \
      prouver son ouverture dès maintenant : vigie keys test.

      Exemple : vigie keys add --recipient adjointe.pub --fingerprint "1f2e …"
      """)

  @OptionGroup var keys: KeysOption
  @OptionGroup var zone: ZoneOption

  @Option(help: ArgumentHelp("Clé publique à ajouter.", valueName: "fichier"))
  var recipient: String

  @Option(help: ArgumentHelp("Empreinte dictée par son détenteur.", valueName: "empreinte"))
  var fingerprint: String

  func run(on console: Console) throws {
    let key = try RecipientKey(file: recipient, dictated: fingerprint)
    let today = zone.value.day(of: SystemClock.now())
    try AuditTrail(keys).perform("keys add", scope: key.fingerprint, on: console) {
      try keys.directory.add(key, on: today)
      try keys.directory.adopt()
    }
    console.write(
      Reader.say(.willOpenKeysToComeFrom, key.name, key.fingerprint))
  }
}
