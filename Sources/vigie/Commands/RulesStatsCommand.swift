import ArgumentParser
import Catalogue
import Model
import Platform
import Reports

/// `vigie rules stats`: the figures of the catalogue.
struct RulesStatsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Compter les services et les noms du catalogue.",
    discussion: "Exemple : vigie rules stats")

  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  func run(on console: Console) throws {
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let today = catalogue.policy.zone.day(of: SystemClock.now())
    let figures = CatalogueStatistics(of: catalogue, on: today)
    console.write("services\t\(catalogue.services.count)\n")
    for (category, count) in figures.services {
      console.write("  \(category.rawValue)\t\(count)\n")
    }
    console.write("pays\t\(figures.countries.count)\n")
    for (country, count) in figures.countries {
      console.write("  \(country.map { CountryName.of($0, output.language) } ?? "?")\t\(count)\n")
    }
    console.write("noms\t\(catalogue.rules.count)\n")
    for (role, count) in figures.roles { console.write("  \(role.rawValue)\t\(count)\n") }
    console.write("  dédiés\t\(figures.dedicatedCount)\n  partagés\t\(figures.sharedCount)\n")
    console.write("à confirmer\t\(figures.unconfirmedCount)\n")
    console.write(
      "vérifiés il y a plus de \(CatalogueStatistics.daysUntilCheck) jours\t\(figures.staleCount)\n"
    )
    for list in catalogue.importedLists {
      console.write(
        "liste \(list.name)\t\(list.nameCount) noms du \(list.heading.day) "
          + "(\(list.heading.format.rawValue)), \(list.shadowed.count) déjà dits par nos règles\n")
    }
  }
}
