import ArgumentParser
import Catalogue
import Model
import Platform

/// `vigie rules export`: the names of a status, for a filter that blocks them elsewhere.
struct RulesExportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Écrire les noms d'un statut pour un filtre.",
    discussion: """
      Noms dédiés des services de ce statut, d'après la politique du jour. Vigie ne bloque rien : \
      c'est le filtre qui le fait. Ce que le format ne sait pas dire est nommé sur la sortie \
      d'erreur.

      Exemple : vigie rules export --status prohibited --format squid --output interdits.txt
      """)

  @OptionGroup var rules: RulesOption

  @Option(help: ArgumentHelp("Statut.", valueName: "statut"))
  var status = StatusArgument(argument: ServiceStatus.prohibited.rawValue)

  @Option(help: ArgumentHelp("Format.", valueName: "format"))
  var format: NameExportFormat

  @Option(help: ArgumentHelp("Fichier à écrire, à la place de la sortie.", valueName: "fichier"))
  var output: String?

  func validate() throws {
    try status.check()
  }

  func run(on console: Console) throws {
    let status = try status.check()
    let files = try RuleFiles(rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    let time = catalogue.policy.zone.civilTime(at: SystemClock.now())
    let export = NameExport(of: catalogue, status: status, at: time, as: format)
    for name in export.skipped {
      console.note(Reader.say(.leftOutWhichFormatCannotSay, name, format.rawValue))
    }
    console.note(Reader.say(.namesOfServicesWithStatus, export.count, status.rawValue))
    guard let output else { return console.write(export.text) }
    do throws(PlatformError) {
      try AtomicFile.write(output, Array(export.text.utf8), mode: 0o644)
    } catch {
      throw CommandFailure(Reader.say(.export, "\(error)"))
    }
  }
}
