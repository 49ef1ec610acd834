import ArgumentParser
import Catalogue
import Model
import Reports

/// `vigie services`: all services in use, where the report shows the first ones.
struct ServicesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "services", abstract: "Montrer tous les services utilisés, de tous statuts.",
    discussion: """
      Sans période, la dernière journée de la base. Sur plusieurs journées, les postes d'un service \
      vont du jour le plus bas au plus haut : ils ne s'additionnent pas.

      Exemple : vigie services semaine --status non-évalué
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @OptionGroup var period: PeriodOption

  @Option(help: ArgumentHelp("Seulement ce statut.", valueName: "statut"))
  var status: StatusArgument?

  @Option(
    help: ArgumentHelp("Seulement ce besoin, comme assistant.", valueName: "besoin"))
  var category: ServiceCategory?

  @Flag(help: "Un objet JSON par ligne, pour un programme.")
  var json = false

  func validate() throws {
    try status?.check()
    if let category, category.isProtected {
      throw ValidationError(
        Reader.say(.categoryMaskedServicesGdprArt9))
    }
  }

  func run(on console: Console) throws {
    let reading = try DaysReading(database, rules, output.language, on: console)
    let days = try reading.days(of: period.period(in: reading.context.zone))
    let filter = ServiceListing.Filter(status: status?.status, category: category)
    console.write(ServiceListing(days, filter: filter).page, asJSON: json)
  }
}
