import ArgumentParser
import Model
import Platform
import Privacy
import Store

/// `vigie keys reseal`: hands past months to one more recipient.
struct KeysResealCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "reseal", abstract: "Remettre les mois passés à un nouveau destinataire.",
    discussion: """
      En trois temps : la sonde écrit ce qu'elle garde scellé ; un destinataire l'ouvre sur sa machine \
      et le scelle aussi pour l'autre ; la sonde ajoute ces scellés aux siens. S'il y a déjà trois \
      destinataires, celui qui répond laisse sa place. Pour les mois à venir : vigie keys add.

      Exemples : vigie keys reseal --request mois.txt
                 vigie keys reseal --open mois.txt --key dpo.key --recipient dpo2.pub \
                   --fingerprint "9a0b …" --output reponse.txt
                 vigie keys reseal --apply reponse.txt
      """)

  @OptionGroup var database: DatabaseOption

  @Option(
    name: .customLong("keys"),
    help: ArgumentHelp(
      "Dossier des clés ; sinon celui de vigie.yaml, sinon à côté de la base.", valueName: "dossier"
    ))
  var keysPath: String?

  @Option(help: ArgumentHelp("Demande à écrire, sur la sonde.", valueName: "fichier"))
  var request: String?

  @Option(help: ArgumentHelp("Demande à ouvrir, chez le destinataire.", valueName: "fichier"))
  var open: String?

  @Option(help: ArgumentHelp("Réponse à appliquer, sur la sonde.", valueName: "fichier"))
  var apply: String?

  @Option(help: ArgumentHelp("Avec --open : clé privée.", valueName: "fichier"))
  var key: String?

  @Option(help: ArgumentHelp("Avec --open : clé publique du nouveau.", valueName: "fichier"))
  var recipient: String?

  @Option(help: ArgumentHelp("Avec --open : son empreinte dictée.", valueName: "empreinte"))
  var fingerprint: String?

  @Option(help: ArgumentHelp("Avec --open : réponse à écrire.", valueName: "fichier"))
  var output: String?

  func validate() throws {
    guard [request, open, apply].compactMap(\.self).count == 1 else {
      throw ValidationError(Reader.say(.giveRequestOpenOrApplyOne))
    }
    let details = [key, recipient, fingerprint, output].compactMap(\.self).count
    guard details == (open == nil ? 0 : 4) else {
      throw ValidationError(
        Reader.say(.openAndItAloneWantsKey))
    }
  }

  func run(on console: Console) throws {
    if let request {
      try write(request, console)
    } else if let apply {
      try take(apply, console)
    } else if let open, let key, let recipient, let fingerprint, let output {
      let other = try RecipientKey(file: recipient, dictated: fingerprint)
      let sealed = try FileContents.read(open, limit: Reseal.largestFile)
      let contents = try FileContents.read(key, limit: 1 << 14)
      console.note(Reader.say(.passphrase))
      guard let passphrase = try Passphrase.read() else {
        throw CommandFailure(Reader.say(.passphraseMissingOrTooLong))
      }
      let pair = try passphrase.withBytes {
        try RecipientKeyPair(fileContents: contents, passphrase: $0, path: key)
      }
      let answer = try Reseal.answer(to: sealed, path: open, with: pair, for: other)
      try AtomicFile.write(output, Array(answer.text.utf8), mode: 0o600)
      console.write(
        Reader.say(
          .fromKeysAndAddressesSealedFor, answer.site, answer.keys, answer.postes, other.name,
          PathText.shown(output)))
    }
  }

  private var directory: KeyDirectory {
    get throws { KeyDirectory(try keysPath ?? KeysOption.of(database)) }
  }

  private func write(_ path: String, _ console: Console) throws {
    let keyring = try directory.keyring()
    let store = try IncidentStore.open(database.path, .readOnly)
    let inDatabase = try store.sealedKeys()
    let known = Set(inDatabase.map(\.fingerprint))
    let keys = inDatabase + (try directory.sealedKeys().filter { !known.contains($0.fingerprint) })
    let boxes = try store.boxes()
    let text = Array(Reseal.request(keyring: keyring, keys: keys, boxes: boxes).utf8)
    guard text.count <= Reseal.largestFile else {
      throw CommandFailure(
        Reader.say(.tooManySealsForOneFile, boxes.count))
    }
    try AuditTrail(database).perform(
      "keys reseal", scope: "demande vers \(PathText.shown(path))", rowCount: boxes.count,
      on: console
    ) {
      try AtomicFile.write(path, text, mode: 0o600)
    }
    console.write(
      Reader.say(
        .requestWrittenKeysAndAddressesStill, PathText.shown(path), keys.count, boxes.count))
  }

  private func take(_ path: String, _ console: Console) throws {
    let bytes = try FileContents.read(path, limit: Reseal.largestFile)
    let answer = try Reseal.Answer(bytes, path: path, keyring: try directory.keyring())
    let reading = try IncidentStore.open(database.path, .readOnly)
    let changed = try AuditTrail(database).perform(
      "keys reseal", scope: "réponse \(PathText.shown(path))", on: console
    ) {
      let store = try IncidentStore.open(database.path, .readWrite(reading.owner))
      let keys = try store.sealedKeys().compactMap { try answer.resealed($0) }
      let boxes = try store.boxes().compactMap { try answer.resealed($0) }
      try store.transaction { try $0.replace(keys, boxes) }
      let files = try directory.apply(answer)
      try directory.adopt()
      return (max(keys.count, files), boxes.count)
    }
    console.write(
      Reader.say(.keysAndAddressesNowOpenWith, changed.0, changed.1))
  }
}
