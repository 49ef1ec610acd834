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

      Sans période, les 90 jours jusqu'à hier.

      Exemples :
        vigie trends --days 30
        vigie trends 2026-10
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @OptionGroup var period: PeriodOption

  @Option(
    help: ArgumentHelp(
      "Au lieu d'une période : autant de jours jusqu'à --to, sinon jusqu'à hier, 7 à \(DaysReading.mostDays).",
      valueName: "jours"))
  var days: Int?

  /// How far it goes back when nothing is asked for: a quarter.
  private static let usualDays = 90

  @Flag(help: "Un objet JSON par ligne, pour un programme.")
  var json = false

  func validate() throws {
    guard let days else { return }
    guard (7...DaysReading.mostDays).contains(days) else {
      throw ValidationError(Reader.say(.days7To, DaysReading.mostDays))
    }
    guard period.word == nil, period.from == nil else {
      throw ValidationError(Reader.say(.daysOrPeriodNotBoth))
    }
  }

  func run(on console: Console) throws {
    let reading = try DaysReading(database, rules, output.language, on: console)
    console.write(
      TrendListing(try reading.days(of: chosen(reading.context.zone))).page, asJSON: json)
  }

  /// The period that was asked for; else so many days up to the given one or up to yesterday.
  private func chosen(_ zone: CivilZone) -> Period? {
    if days == nil, period.word != nil || period.from != nil, let asked = period.period(in: zone) {
      return asked
    }
    // The present day is not over: its figures would look like a fall.
    let last = period.to ?? zone.day(of: SystemClock.now()).adding(days: -1)
    return Period(from: last.adding(days: 1 - (days ?? Self.usualDays)), to: last)
  }
}
