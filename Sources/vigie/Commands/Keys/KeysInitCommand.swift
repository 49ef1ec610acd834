import ArgumentParser
import Model
import Platform
import Privacy

/// `vigie keys init`: the keyring of a probe, with the public keys of those who can open.
struct KeysInitCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Créer le trousseau de la sonde.",
    discussion: """
      Demandez au DPO son empreinte de vive voix et tapez-la : elle ne se recopie pas depuis le \
      fichier. Une à trois clés : DPO, suppléant ou centre de gestion, clé de secours imprimée.

      Exemple : vigie keys init --site "Ville de Valmont" --recipient dpo.pub --fingerprint "1f2e …"
      """)

  @OptionGroup var keys: KeysOption

  @Option(
    help: ArgumentHelp("Collectivité ou site, auquel les scellés sont liés.", valueName: "nom"))
  var site: String

  @Option(
    name: .customLong("recipient"),
    help: ArgumentHelp("Clé publique ; une à trois fois.", valueName: "fichier"))
  var recipients: [String]

  @Option(
    name: .customLong("fingerprint"),
    help: ArgumentHelp("Empreinte dictée, une par clé, dans le même ordre.", valueName: "empreinte")
  )
  var fingerprints: [String] = []

  @Option(help: ArgumentHelp("Durée d'une clé : mois, ou 1 à 90 jours.", valueName: "durée"))
  var period = "mois"

  private var days: Int? { Int(period) }

  func validate() throws {
    guard recipients.count <= RecipientKey.most else {
      throw ValidationError(Reader.say(.recipientOneToThreeKeys))
    }
    guard fingerprints.count == recipients.count else {
      throw ValidationError(
        Reader.say(.fingerprintOneFingerprintForEachKey))
    }
    guard period == "mois" || days.map({ (1...90).contains($0) }) == true else {
      throw ValidationError(Reader.say(.periodMoisMonthOr1To))
    }
    guard RecipientKey.isName(site) else {
      throw ValidationError(Reader.say(.siteNameOnOneLine100))
    }
  }

  func run(on console: Console) throws {
    let read = try zip(recipients, fingerprints).map {
      try RecipientKey(file: $0, dictated: $1)
    }
    try AuditTrail(keys).perform(
      "keys init", scope: "destinataires : \(read.count), période \(period)", on: console
    ) {
      try keys.directory.create(site: site, days: days, recipients: read)
      try keys.directory.adopt()
    }
    console.write(Reader.say(.keyringMade, PathText.shown(try keys.path)))
    for key in read { console.write("  \(key.name) : \(key.fingerprint)\n") }
    console.write(
      Reader.say(.noKeyIsMadeYetFirst))
  }
}
