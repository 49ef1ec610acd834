import ArgumentParser
import Model
import Privacy
import Reports
import Store

/// `vigie export incidents`: the incidents as a spreadsheet.
struct ExportIncidentsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents",
    abstract: "Exporter les usages constatés en CSV.",
    discussion: """
      UTF-8 avec BOM, points-virgules : Excel et LibreOffice l'ouvrent tel quel ; --dialect rfc4180 \
      pour les programmes. Les lignes sont pseudonymisées : ce sont encore des données personnelles.

      Exemple : vigie export incidents 2026-11 --output novembre.csv --why "Bilan au DPO"
      """)

  @OptionGroup var options: ExportOptions

  func run(on console: Console) throws {
    let job = try ExportJob("incidents", options, on: console)
    try job.gate.requireRows()
    let store = job.store
    let keys = try store.sealedKeys()
    let csv = IncidentCSV(
      dialect: options.dialect, context: job.context, keys: keys, worth: try job.worth(),
      retentionDays: job.gate.record.retention.incidents)
    let filter = IncidentFilter(days: job.period?.days)
    let names = DisplayNames(secret: try store.displaySecret(), reader: .dpo)
    var attempts = 0
    let rows = try job.perform(csv, on: console) { emit in
      attempts = 0
      try store.forEachIncident(filter) { incident in
        if incident.isBlockedAttempt { attempts += 1 }
        try emit(csv.row(incident.shown(to: names, keepingID: false)))
      }
    }
    if options.output != nil {
      let blocked =
        attempts > 0
        ? Reader.say(.blockedAttempts, NumberText.count(attempts, Reader.language), attempts)
        : ""
      console.note(
        Reader.say(
          .usesSeen, NumberText.count(rows - attempts, Reader.language), blocked, rows - attempts))
    }
    if let note = KeyPeriodNote.sentence(for: filter.days, keys: keys, in: Reader.language) {
      console.note(note)
    }
  }
}
