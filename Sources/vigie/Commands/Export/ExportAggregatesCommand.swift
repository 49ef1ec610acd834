import ArgumentParser
import Model
import Reports
import Store

/// `vigie export aggregates`: the figures of the daily reports as a spreadsheet.
struct ExportAggregatesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregates",
    abstract: "Exporter les chiffres des rapports quotidiens en CSV.",
    discussion: """
      Les mêmes chiffres que les rapports de ces journées, masqués comme eux : aucune ligne par poste. \
      Les journées ne s'additionnent pas : un même poste compte chaque jour.

      Exemple : vigie export aggregates 2026-11 --output agregats.csv
      """)

  @OptionGroup var options: ExportOptions

  func run(on console: Console) throws {
    let job = try ExportJob("aggregates", options, on: console)
    let csv = AggregateCSV(dialect: options.dialect, context: job.context)
    let zone = job.context.zone
    let days = try job.store.days(in: zone).filter { job.period?.days.contains($0) ?? true }
    try job.perform(csv, on: console) { emit in
      for day in days {
        let facts = try job.store.facts(of: day, in: zone)
        for row in csv.rows(facts) { try emit(row) }
      }
    }
  }
}
