import ArgumentParser
import Catalogue
import Model

/// `vigie config show`: the values that count, whether the file says them or not.
struct ConfigShowCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Montrer les valeurs en vigueur.",
    discussion: """
      Les valeurs que prendrait « vigie run » sans option ; la configuration n'a pas de secret.

      Exemple : vigie config show
      """)

  @Argument(
    help: ArgumentHelp(
      "Configuration ; sinon \(ServiceSetup.systemPath) s'il existe.", valueName: "fichier"))
  var file: String?

  func run(on console: Console) throws {
    let setup = try ServiceSetup(file)
    let values = setup.configuration
    let rules = values.rules ?? Reader.say(.etcVigieRulesElseRules)
    console.write(
      """
      # \(setup.path ?? Reader.say(.noFileDefaultValues))
      interfaces: [\(values.interfaces.joined(separator: ", "))]
      database: \(values.database ?? ServiceSetup.systemDatabase)
      rules: \(rules)
      policy: \(values.policy ?? Reader.say(.policyYamlOfRules))
      compliance: \(values.compliance ?? Reader.say(.complianceYamlBesidePolicy))
      keys: \(values.keys ?? KeysOption.defaultPath)
      metrics: \(values.metrics ?? Reader.say(.configShowCommandNone))
      siem: \(values.siem ?? Reader.say(.configShowCommandNone))
      template: \(values.template ?? Reader.say(.configShowCommandNone))
      logo: \(values.logo ?? Reader.say(.configShowCommandNone))
      mail: \(mail(values.mail))
      profile: \(values.profile.rawValue)
      capture:
        ring-mib: \(values.ringMebibytes ?? 16)
        connections: \(values.connections ?? 1 << 17)
        kernel-filter: \(values.usesKernelFilter ?? true ? Reader.say(.yes) : Reader.say(.no))

      """)
  }

  private func mail(_ mail: MailConfiguration?) -> String {
    guard let mail else { return Reader.say(.configShowCommandNone) }
    let from = mail.sender.map { ", from: \($0)" } ?? ""
    return "{ to: [\(mail.recipients.map(\.text).joined(separator: ", "))]\(from) }"
  }
}
