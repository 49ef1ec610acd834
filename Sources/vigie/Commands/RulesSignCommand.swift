import ArgumentParser
import Catalogue
import Model
import Platform
import Privacy

/// `vigie rules sign`: makes a signed release of a folder of rules.
struct RulesSignCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Signer un dossier de règles (pour qui les publie).",
    discussion: """
      Écrit RELEASE (la date), MANIFEST (empreintes SHA-256) et MANIFEST.sig (Ed25519) dans le dossier, et la clé \
      publique sur la sortie. La clé privée est créée si elle manque ; elle ne va jamais sur une sonde.

      Exemple : vigie rules sign livraison --private-key ~/vigie-rules.key
      """)

  @Argument(help: ArgumentHelp("Dossier des règles.", valueName: "dossier"))
  var directory: String

  @Option(help: ArgumentHelp("Clé privée, 32 octets, droits 0600.", valueName: "fichier"))
  var privateKey: String

  func run(on console: Console) throws {
    do {
      let secret = try SecretFile.readOrCreate(privateKey, length: ReleaseKey.length) {
        ReleaseKey.make()
      }
      // Signed with the rest, so that an old release cannot pass for a new one.
      try AtomicFile.write(
        "\(directory)/\(ReleaseManifest.dateName)",
        Array((ISOTime.utc(SystemClock.now()) + "\n").utf8), mode: 0o644)
      let files = try Release(directory: directory, isSigned: false).files
      let manifest = ReleaseManifest(
        digests: files.filter { !ReleaseManifest.isApart($0.key) }.mapValues(Release.digest))
      let text = Array(manifest.text.utf8)
      guard !manifest.digests.isEmpty, let signature = ReleaseKey.sign(text, with: secret),
        let publicKey = ReleaseKey.publicText(of: secret)
      else {
        throw CommandFailure(Reader.say(.nothingToSign, directory))
      }
      try AtomicFile.write("\(directory)/\(ReleaseManifest.fileName)", text, mode: 0o644)
      try AtomicFile.write(
        "\(directory)/\(ReleaseManifest.signatureName)", Array((signature + "\n").utf8), mode: 0o644
      )
      console.note(Reader.say(.filesSignedPublicKey, manifest.digests.count))
      console.write(publicKey + "\n")
    } catch let error as PlatformError {
      throw CommandFailure(Reader.say(.signature, "\(error)"))
    }
  }
}
