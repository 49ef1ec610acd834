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
    console.write(Reader.say(.services, catalogue.services.count))
    for (category, count) in figures.services {
      console.write("  \(category.rawValue)\t\(count)\n")
    }
    console.write(Reader.say(.countries, figures.countries.count))
    for (country, count) in figures.countries {
      console.write("  \(country.map { CountryName.of($0, output.language) } ?? "?")\t\(count)\n")
    }
    console.write(Reader.say(.names, catalogue.rules.count))
    for (role, count) in figures.roles { console.write("  \(role.rawValue)\t\(count)\n") }
    console.write(Reader.say(.dedicatedShared, figures.dedicatedCount, figures.sharedCount))
    console.write(Reader.say(.rulesStatsCommandToConfirm, figures.unconfirmedCount))
    console.write(
      Reader.say(.checkedMoreThanDaysAgo, CatalogueStatistics.daysUntilCheck, figures.staleCount)
    )
    for list in catalogue.importedLists {
      console.write(
        Reader.say(
          .listNamesOfAlreadySaidBy, list.name, list.nameCount, list.heading.day,
          list.heading.format.rawValue, list.shadowed.count))
    }
  }
}
