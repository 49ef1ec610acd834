import ArgumentParser
import Model
import Platform
import Privacy
import Reports

/// `vigie keys declare-lost`: the key of a recipient who cannot open any more.
struct KeysDeclareLostCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "declare-lost", abstract: "Remplacer la clé perdue d'un destinataire.",
    discussion: """
      La décision écrite du responsable de traitement est demandée et gardée au journal. La nouvelle clé \
      prend la place de l'autre à la première rotation après 7 jours, pour que le détenteur puisse \
      s'y opposer (vigie keys withdraw). Les mois déjà scellés ne s'ouvrent plus qu'avec les autres \
      clés ; sans autre clé, ils restent fermés.

      Exemple : vigie keys declare-lost --lost "1f2e …" --recipient dpo2.pub \
                --fingerprint "9a0b …" --reference "Décision du maire 2026-118"
      """)

  @OptionGroup var keys: KeysOption
  @OptionGroup var zone: ZoneOption

  @Option(help: ArgumentHelp("Empreinte de la clé perdue.", valueName: "empreinte"))
  var lost: String

  @Option(help: ArgumentHelp("Nouvelle clé publique.", valueName: "fichier"))
  var recipient: String

  @Option(help: ArgumentHelp("Empreinte dictée de la nouvelle clé.", valueName: "empreinte"))
  var fingerprint: String

  @Option(help: ArgumentHelp("Décision écrite du responsable de traitement.", valueName: "texte"))
  var reference: String

  func validate() throws {
    guard reference.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError(Reader.say(.referenceWrittenDecisionOfController))
    }
  }

  func run(on console: Console) throws {
    let key = try RecipientKey(file: recipient, dictated: fingerprint)
    let today = zone.value.day(of: SystemClock.now())
    let (former, from) = try AuditTrail(keys).perform(
      "keys declare-lost", scope: "\(lost) remplacée par \(key.fingerprint) : \(reference)",
      on: console
    ) {
      let change = try keys.directory.declareLost(
        fingerprint: lost, replacedBy: key, on: today)
      try keys.directory.adopt()
      return change
    }
    console.write(
      Reader.say(
        .willBeReplacedByAtFirst, former.name, former.fingerprint, key.name, key.fingerprint,
        DateText.short(from)))
  }
}
