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
      throw ValidationError("--name : un nom d'une ligne, 100 caractères au plus.")
    }
  }

  func run(on console: Console) throws {
    for path in [output + ".key", output + ".pub"]
    where try FileStatus(of: path, followingLink: false) != nil {
      throw CommandFailure("\(PathText.shown(path)) existe déjà. Choisissez un autre préfixe.")
    }
    console.note("Phrase de passe (\(RecipientKeyPair.shortestPassphrase) caractères au moins) :")
    let passphrase = try Passphrase.read()
    console.note("La même, une seconde fois :")
    let repeated = try Passphrase.read()
    guard let passphrase, let repeated else {
      throw CommandFailure("Phrase de passe absente ou trop longue. Rien n'a été créé.")
    }
    let pair = RecipientKeyPair(name: name)
    let secret = try passphrase.withBytes { first in
      guard repeated.withBytes({ $0 == first }) else {
        throw CommandFailure("Les deux phrases diffèrent. Rien n'a été créé.")
      }
      guard first.count >= RecipientKeyPair.shortestPassphrase else {
        throw CommandFailure(
          "Phrase de passe trop courte : \(RecipientKeyPair.shortestPassphrase) caractères au "
            + "moins ; cinq mots tirés au sort conviennent. Rien n'a été créé.")
      }
      return try pair.fileContents(passphrase: first)
    }
    try SecretFile.createReadOnly(output + ".key", Array(secret.utf8))
    try AtomicFile.write(output + ".pub", Array(pair.publicKey.fileContents.utf8), mode: 0o644)
    console.write("Privé, à garder : \(PathText.shown(output)).key\n")
    console.write("Public, à porter à la sonde : \(PathText.shown(output)).pub\n")
    console.write("Empreinte à dicter : \(pair.publicKey.fingerprint)\n")
  }
}
