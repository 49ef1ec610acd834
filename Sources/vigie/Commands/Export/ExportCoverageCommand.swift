import ArgumentParser
import Model
import Reports
import Store

/// `vigie export coverage`: what the probe could see, hour by hour, as a spreadsheet.
struct ExportCoverageCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Exporter ce que la sonde a pu voir, heure par heure, en CSV.",
    discussion: """
      Paquets lus, perdus, exclus, noms lus et illisibles. Aucune donnée d'un poste ni d'un service.

      Exemple : vigie export coverage 2026-11 --output couverture.csv
      """)

  @OptionGroup var options: ExportOptions

  func run(on console: Console) throws {
    let job = try ExportJob("coverage", options, on: console)
    let csv = CoverageCSV(dialect: options.dialect, context: job.context)
    try job.perform(csv, on: console) { emit in
      try job.store.forEachCoverageHour(in: job.period.map { job.context.zone.range(of: $0) }) {
        hour, counters in
        try emit(csv.row(hour: hour, counters: counters))
      }
    }
  }
}
