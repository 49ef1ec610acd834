import ArgumentParser
import Model
import Platform
import Privacy
import Reports

/// `vigie keys withdraw`: takes back a recipient who is not in force yet.
struct KeysWithdrawCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Retirer un destinataire à venir, ajout ou remplacement.",
    discussion: """
      Ne touche pas à ceux qui ouvrent déjà.

      Exemple : vigie keys withdraw --fingerprint "9a0b …"
      """)

  @OptionGroup var keys: KeysOption

  @Option(help: ArgumentHelp("Empreinte du destinataire à venir.", valueName: "empreinte"))
  var fingerprint: String

  func run(on console: Console) throws {
    let key = try AuditTrail(keys).perform("keys withdraw", scope: fingerprint, on: console) {
      let key = try keys.directory.withdraw(fingerprint: fingerprint)
      try keys.directory.adopt()
      return key
    }
    console.write(Reader.say(.isNoLongerExpected, key.name, key.fingerprint))
  }
}
