import Model
import Platform
import Privacy
import Reports
import Store

/// One export, from its rows to its manifest: in the audit before anybody sees it, in flat memory.
struct ExportJob {
  let options: ExportOptions
  let gate: CollectionGate
  let store: IncidentStore
  let context: ReportContext
  /// The local days that were asked for; nil for all.
  let period: Period?
  private let kind: String
  private let files: RuleFiles

  /// Reads the rules and opens the database.
  init(_ kind: String, _ options: ExportOptions, on console: Console) throws {
    self.kind = kind
    self.options = options
    files = try RuleFiles(options.rules)
    let catalogue = try files.compile()
    console.note(files.sentence)
    gate = try CollectionGate(files, catalogue)
    store = try IncidentStore.open(options.database.path, .readOnly)
    context = ReportContext(
      catalogue, collection: gate.decision, language: options.language.language,
      width: console.terminal.width, isReplay: store.owner.kind == .replay)
    period = options.period.period(in: context.zone)
  }

  /// What the hours of the period were worth.
  func worth() throws -> HourlyWorth { try HourlyWorth(store, period, in: context.zone) }

  /// Writes the header and all rows, to the file with its manifest or to standard output.
  ///
  /// - Parameters:
  ///   - table: The kind of export.
  ///   - console: Where to write and to say what was done.
  ///   - rows: Gives every record to its argument, each time the same.
  /// - Returns: How many records there are, without the header.
  /// - Throws: What reading, the audit and the file throw; then there is no file.
  @discardableResult
  func perform<Table: ExportTable>(
    _ table: Table, on console: Console, rows: (_ emit: (String) throws -> Void) throws -> Void
  ) throws -> Int {
    guard let output = options.output else {
      return try print(table.header, on: console, rows: rows)
    }
    let file = try StreamedFile(replacing: output)
    let sum = try Sum.of(table.header, rows) { try file.write($0) }
    let lastDay = context.zone.day(of: SystemClock.now())
      .adding(days: gate.record.retention.reports)
    try trail.perform(
      command, scope: scope, rowCount: sum.rows, fileDigest: sum.digest, on: console
    ) { row in
      let manifest = try manifest(Table.self, of: output, sum, row, lastDay: lastDay)
      // First the manifest: there is never a file without one, nor one without its file.
      try AtomicFile.write(output + ".manifest.json", Array(manifest.text.utf8))
      do {
        try file.place()
      } catch {
        try? ExpiredFiles.remove(output + ".manifest.json")
        throw error
      }
    }
    console.note(
      Reader.say(
        .rowsWithItsManifestToBe, PathText.shown(output),
        NumberText.count(sum.rows, Reader.language), DateText.short(lastDay), sum.rows))
    return sum.rows
  }

  private func manifest<Table: ExportTable>(
    _ table: Table.Type, of output: String, _ sum: Sum, _ row: AuditRow, lastDay: CivilDay
  ) throws -> ExportManifest {
    let keys = kind == "incidents" ? try store.sealedKeys() : []
    return ExportManifest(
      kind: kind, file: output.split(separator: "/").last.map { String($0) } ?? output,
      bytes: sum.bytes, digest: sum.digest, rows: sum.rows, period: period?.description,
      dialect: options.dialect, level: gate.decision.level, threshold: context.k,
      keyPeriods: keys.filter { key in
        period.map {
          key.firstDay <= $0.days.upperBound
            && $0.days.lowerBound < key.firstDay.adding(days: key.days)
        } ?? true
      }.map { $0.firstDay.description }, worth: try worth(),
      catalogueVersion: context.catalogueVersion, configurationDigest: files.digest,
      policyDigest: files.policyDigest, account: row.entry.actor, reason: options.why,
      audit: AuditHead(sequence: row.sequence, hash: row.hash),
      retention: gate.record.retention, lastDay: lastDay,
      columns: Table.columns, columnsVersion: Table.schemaVersion, productVersion: Version.text,
      language: options.language.language)
  }

  /// Nothing is shown before it is in the audit, and what is in the audit is not held in memory: the
  /// rows are made twice.
  private func print(
    _ header: String, on console: Console, rows: (_ emit: (String) throws -> Void) throws -> Void
  ) throws -> Int {
    let sum = try Sum.of(header, rows) { _ in }
    try record(sum, on: console)
    let shown = try Sum.of(header, rows) { console.write(String(decoding: $0, as: UTF8.self)) }
    // A listening probe may have written in between: then what was shown is written down as well.
    if shown.digest != sum.digest { try record(shown, on: nil) }
    return shown.rows
  }

  private func record(_ sum: Sum, on console: Console?) throws {
    try trail.record(
      command, scope: scope, rowCount: sum.rows, fileDigest: sum.digest, on: console)
  }

  private var trail: AuditTrail { get throws { try AuditTrail(options.database) } }

  /// The command as the audit knows it since its first version.
  private var command: String { kind == "incidents" ? "export" : "export \(kind)" }

  /// What is exported, where to and why, for the audit.
  private var scope: String {
    [
      period.map { "période \($0)" },
      options.output.map { "vers \(PathText.shown($0))" } ?? "vers la sortie standard",
      options.why.map { "motif : \(PathText.shown($0))" },
    ].compactMap(\.self).joined(separator: " ")
  }

  /// What a file of these rows is.
  private struct Sum {
    var rows = 0
    var bytes = 0
    var digest = ""

    static func of(
      _ header: String, _ rows: (_ emit: (String) throws -> Void) throws -> Void,
      _ take: @escaping ([UInt8]) throws -> Void
    ) throws -> Sum {
      var sum = Sum()
      var digest = ContentDigest()
      func add(_ text: String) throws {
        let bytes = Array(text.utf8)
        digest.update(bytes.span)
        sum.bytes += bytes.count
        try take(bytes)
      }
      try add(header)
      try rows { text in
        try add(text)
        sum.rows += 1
      }
      sum.digest = digest.finalize()
      return sum
    }
  }
}
