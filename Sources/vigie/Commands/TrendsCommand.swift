import ArgumentParser
import Model
import Platform
import Reports

/// `vigie trends`: use from week to week.
struct TrendsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends", abstract: "Montrer l'usage de semaine en semaine.",
    discussion: """
      Par semaine, les postes avec un usage et la part autorisée, du jour le plus bas au plus haut. \
      Une semaine où la clé change est signalée : un poste y porte deux noms.

      Exemple : vigie trends --days 30
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @Option(
    help: ArgumentHelp(
      "Remonter d'autant de jours, 7 à \(DaysReading.mostDays).", valueName: "jours"))
  var days = 90

  @Option(
    help: ArgumentHelp("Compter depuis ce jour, AAAA-MM-JJ ; sinon hier.", valueName: "jour"))
  var to: CivilDay?

  @Flag(help: "Un objet JSON par ligne, pour un programme.")
  var json = false

  func validate() throws {
    guard (7...DaysReading.mostDays).contains(days) else {
      throw ValidationError(Reader.say(.days7To, DaysReading.mostDays))
    }
  }

  func run(on console: Console) throws {
    let reading = try DaysReading(database, rules, output.language, on: console)
    // The present day is not over: its figures would look like a fall.
    let last = to ?? reading.context.zone.day(of: SystemClock.now()).adding(days: -1)
    let period = Period(from: last.adding(days: 1 - days), to: last)
    console.write(TrendListing(try reading.days(of: period)).page, asJSON: json)
  }
}
