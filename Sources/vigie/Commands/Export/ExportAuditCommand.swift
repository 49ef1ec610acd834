import ArgumentParser
import Model
import Reports
import Store

/// `vigie export audit`: the audit as a spreadsheet.
struct ExportAuditCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Exporter le journal des consultations en CSV.",
    discussion: """
      Qui a lu, exporté ou modifié quoi, avec la chaîne d'empreintes. L'export lui-même s'ajoute au \
      journal, après ses lignes.

      Exemple : vigie export audit 2026-11 --output journal.csv
      """)

  @OptionGroup var options: ExportOptions

  func run(on console: Console) throws {
    let job = try ExportJob("audit", options, on: console)
    let csv = AuditCSV(dialect: options.dialect, zone: job.context.zone)
    let log = try AuditLog.openToRead(AuditTrail(options.database).path)
    // What this very export adds is not part of it: both readings end at the same row.
    let last = try log.head().sequence
    let range = job.period.map { job.context.zone.range(of: $0) }
    try job.perform(csv, on: console) { emit in
      var failure: (any Error)?
      try log.forEachRow { row in
        guard failure == nil, row.sequence <= last, range?.contains(row.entry.time) ?? true else {
          return
        }
        do {
          try emit(csv.row(row))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }
}
