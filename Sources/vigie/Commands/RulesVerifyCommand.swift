import ArgumentParser
import Catalogue

/// `vigie rules verify`: whether the rules are those that were signed.
struct RulesVerifyCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Vérifier la signature d'une livraison de règles.",
    discussion: """
      Vérifie MANIFEST.sig (Ed25519) puis chaque empreinte de MANIFEST ; nomme tout fichier modifié, \
      manquant ou en trop. policy.yaml, decisions.yaml, compliance.yaml et imported/ sont à \
      l'administrateur et n'en font pas partie ; vos propres services sont nommés « en trop ». Code 1 si quelque chose diffère.

      Exemple : vigie rules verify --rules /etc/vigie/rules
      """)

  @OptionGroup var rules: RulesOption
  @OptionGroup var key: ReleaseKeyOption

  func run(on console: Console) throws {
    let (directory, _) = try RuleFiles.choose(rules.places())
    let release = try Release(directory: directory)
    try release.verify(with: key.read())
    console.write(
      Reader.say(.signatureGoodFilesOfAreThose, release.files.count - 2, directory)
    )
  }
}
