import ArgumentParser
import Model
import Platform
import Privacy

/// `vigie keys dpo-keypair`: the DPO's own keys, made on the DPO's own machine.
struct KeysPairCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "dpo-keypair", abstract: "Faire les clés du DPO, sur la machine du DPO.",
    discussion: """
      Écrit PRÉFIXE.key (privé, sous phrase de passe) et PRÉFIXE.pub (à porter à la sonde), et \
      montre l'empreinte à dicter. La phrase est demandée deux fois ; sans elle, rien ne s'ouvre \
      plus jamais.

      Exemple : vigie keys dpo-keypair --name "DPO de Valmont" --output dpo
      """)

  @Option(help: ArgumentHelp("Qui détient la clé.", valueName: "nom"))
  var name: String

  @Option(help: ArgumentHelp("Préfixe des deux fichiers.", valueName: "préfixe"))
  var output: String

  func validate() throws {
    guard RecipientKey.isName(name) else {
      throw ValidationError(Reader.say(.nameNameOnOneLine100))
    }
  }

  func run(on console: Console) throws {
    for path in [output + ".key", output + ".pub"]
    where try FileStatus(of: path, followingLink: false) != nil {
      throw CommandFailure(Reader.say(.existsAlreadyChooseAnotherPrefix, PathText.shown(path)))
    }
    console.note(Reader.say(.passphraseCharactersAtLeast, RecipientKeyPair.shortestPassphrase))
    let passphrase = try Passphrase.read()
    console.note(Reader.say(.sameSecondTime))
    let repeated = try Passphrase.read()
    guard let passphrase, let repeated else {
      throw CommandFailure(Reader.say(.passphraseMissingOrTooLongNothing))
    }
    let pair = RecipientKeyPair(name: name)
    let secret = try passphrase.withBytes { first in
      guard repeated.withBytes({ $0 == first }) else {
        throw CommandFailure(Reader.say(.twoPassphrasesDifferNothingWasMade))
      }
      guard first.count >= RecipientKeyPair.shortestPassphrase else {
        throw CommandFailure(
          Reader.say(.passphraseTooShortCharactersAtLeast, RecipientKeyPair.shortestPassphrase))
      }
      return try pair.fileContents(passphrase: first)
    }
    try SecretFile.createReadOnly(output + ".key", Array(secret.utf8))
    try AtomicFile.write(output + ".pub", Array(pair.publicKey.fileContents.utf8), mode: 0o644)
    console.write(Reader.say(.privateToKeepKey, PathText.shown(output)))
    console.write(Reader.say(.publicToCarryToProbePub, PathText.shown(output)))
    console.write(Reader.say(.fingerprintToDictate, pair.publicKey.fingerprint))
  }
}
