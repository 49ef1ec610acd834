import ArgumentParser
import Catalogue
import Platform

/// `vigie config check`: everything that is wrong with the configuration, at once.
struct ConfigCheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Vérifier la configuration.",
    discussion: """
      Montre toutes les erreurs avec fichier, ligne et colonne. Code 1 dès qu'il y en a une.

      Exemple : vigie config check /etc/vigie/vigie.yaml
      """)

  @Argument(
    help: ArgumentHelp("Configuration ; sinon celle du système.", valueName: "fichier"))
  var given: String?

  func run(on console: Console) throws {
    let file = given ?? Environment.value(ServiceSetup.variable) ?? ServiceSetup.systemPath
    let setup = try ServiceSetup(file)
    guard !setup.configuration.interfaces.isEmpty else {
      throw CommandFailure(Reader.say(.noInterfaceWriteOneInterfacesEth1, file))
    }
    console.write(Reader.say(.configurationCorrect, file))
  }
}
