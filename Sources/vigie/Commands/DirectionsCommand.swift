import ArgumentParser
import Reports

/// `vigie directions`: what each direction uses and needs.
struct DirectionsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "directions", abstract: "Montrer l'usage et les besoins de chaque direction.",
    discussion: """
      Postes déclarés, postes avec un usage, part autorisée et premiers besoins, masqués comme dans \
      le rapport ; jamais un poste. Sans période, la dernière journée de la base.

      Exemple : vigie directions mois
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @OptionGroup var period: PeriodOption

  @Flag(help: "Un objet JSON par ligne, pour un programme.")
  var json = false

  func run(on console: Console) throws {
    let reading = try DaysReading(database, rules, output.language, on: console)
    let days = try reading.days(of: period.period(in: reading.context.zone))
    console.write(DirectionListing(days).page, asJSON: json)
  }
}
