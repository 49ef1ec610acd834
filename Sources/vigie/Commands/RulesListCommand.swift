import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// `vigie rules list`: the services of the catalogue with their status.
struct RulesListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lister les services du catalogue et leur statut.",
    discussion: "Exemple : vigie rules list --category translation")

  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @Option(help: ArgumentHelp("Seulement cette catégorie.", valueName: "catégorie"))
  var category: ServiceCategory?

  @Option(help: ArgumentHelp("Seulement ce statut.", valueName: "statut"))
  var status: StatusArgument?

  func validate() throws {
    try status?.check()
  }

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let now = catalogue.policy.zone.civilTime(at: SystemClock.now())
    console.note(
      Reader.say(.identifierServiceProviderCountryCategory))
    let entries = catalogue.services.values.sorted { $0.summary.id < $1.summary.id }
    for entry in entries {
      let summary = entry.summary
      let current = catalogue.policy.status(of: summary.id, direction: nil, at: now)
      if let category, summary.category != category { continue }
      if let status = status?.status, current != status { continue }
      let country = summary.country.map { CountryName.of($0, output.language) } ?? "?"
      console.write(
        "\(summary.id)\t\(summary.name)\t\(summary.provider)\t\(country)\t"
          + "\(summary.category.rawValue)\t\(summary.risk.word(in: output.language))\t"
          + "\(current.word(in: output.language))\n")
    }
  }
}
