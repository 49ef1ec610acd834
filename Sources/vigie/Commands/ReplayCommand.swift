import ArgumentParser
import Catalogue
import Model
import Platform
import Privacy
import Probe
import Reports
import Store

/// `vigie replay`: capture files through the whole line into a database.
struct ReplayCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Relire des fichiers de capture dans une base.",
    discussion: """
      Les fichiers sont lus ensemble, dans l'ordre du temps, et enregistrés d'un bloc ; un fichier \
      déjà relu est laissé de côté. Sans les préalables du responsable \
      (compliance.yaml), seuls des agrégats journaliers masqués sont écrits ; sinon la clé des \
      pseudonymes est créée à côté du dossier de la base. \
      Code 1 si un fichier est abîmé : ce qui était lisible est enregistré.

      Exemple : vigie replay lundi.pcap mardi.pcapng --report
      """)

  @Argument(
    help: ArgumentHelp("Fichiers pcap ou pcapng ; - pour l'entrée standard.", valueName: "fichier"))
  var files: [String]

  @OptionGroup var place: DatabaseOption
  @OptionGroup var rules: RulesOption
  @OptionGroup var output: LanguageOption

  @Option(
    help: ArgumentHelp(
      "Clé des pseudonymes ; sinon à côté du dossier de la base.", valueName: "fichier"))
  var key: String?

  @Flag(help: "Montrer le rapport des journées relues.")
  var report = false

  private var database: DatabaseOption { place.ofReplay }

  /// Reports that one replay prints; more are asked for with `vigie report JOUR`.
  private static let mostReports = 7

  func run(on console: Console) throws {
    let ruleFiles = try RuleFiles(rules)
    let catalogue = try ruleFiles.compile()
    console.note(ruleFiles.sentence)
    try checkFiles()
    let gate = try CollectionGate(ruleFiles, catalogue)
    console.note(gate.decision.words(in: Reader.language))
    let trail = try AuditTrail(database)
    let (store, outcome) = try trail.perform(
      "replay", scope: "fichiers de capture : \(files.count)", on: console
    ) {
      try record(catalogue, gate)
    }
    console.note(try ReplaySummary(outcome, paths: files, database: database.path).text)
    if report { try printReports(outcome, store, ruleFiles, catalogue, gate, on: console) }
    if !outcome.breaks.isEmpty || !outcome.unreadLinks.isEmpty || outcome.refused > 0 {
      throw CommandFailure.silent
    }
  }

  private func record(
    _ catalogue: Catalogue, _ gate: CollectionGate
  ) throws -> (IncidentStore, ReplayOutcome) {
    try DirectoryCreation.ensure(database.directory)
    let pseudonymKey = gate.decision.level == .pseudonymous ? try loadKey() : nil
    let store = try openStore(pseudonymKey, site: catalogue.policy.collectivity ?? "")
    if let pseudonymKey {
      try store.keep(displaySecret: pseudonymKey.derivedBytes(for: "vigie/display-secret/1"))
    }
    let replay = Replay(catalogue: catalogue, key: pseudonymKey, window: gate.record.window)
    let outcome = try replay.run(
      files, into: store, now: SystemClock.now(), streams: Set(files.filter(isStream)))
    return (store, outcome)
  }

  /// Nothing is created for files none of which is there.
  private func checkFiles() throws {
    guard files.allSatisfy({ $0 != "-" && (try? FileStatus(of: $0)) == nil }) else { return }
    let names = files.map { PathText.shown($0) }.joined(separator: ", ")
    throw CommandFailure(Reader.say(.notFoundOrUnreadableNothingWas, names))
  }

  /// Whether a path is something that can be read only once, such as a pipe.
  private func isStream(_ path: String) -> Bool {
    guard path != "-", let status = try? FileStatus(of: path) else { return false }
    return status.kind != .file && status.kind != .directory
  }

  /// A key inside the folder of the database would travel with every copy of it (P16).
  private func checkPlace(ofKey path: String) throws {
    let keyFolder = try WorkingDirectory.resolve(DirectoryCreation.parent(of: path))
    let dataFolder = try WorkingDirectory.resolve(database.directory)
    guard keyFolder == dataFolder || keyFolder.hasPrefix(dataFolder + "/") else { return }
    throw CommandFailure(
      Reader.say(.keyWouldBeInFolderOf, PathText.shown(path)))
  }

  private func loadKey() throws -> PseudonymKey {
    let path = try key ?? KeyPath.beside(directory: database.directory)
    try checkPlace(ofKey: path)
    // A new key would not open a database that belongs to another one, and would only be in the way.
    if try FileStatus(of: path) == nil,
      let owner = (try? IncidentStore.open(database.path, .readOnly))?.owner,
      owner.keyFingerprint != DatabaseOwner.noKey
    {
      throw CommandFailure(
        Reader.say(
          .keyIsMissingAndDatabaseExists, PathText.shown(path), PathText.shown(try database.path)))
    }
    var bytes = try SecretFile.readOrCreate(path, length: PseudonymKey.length) {
      PseudonymKey.randomBytes()
    }
    defer { SecretBytes.wipe(&bytes) }
    guard let value = PseudonymKey(bytes: bytes) else {
      throw CommandFailure(Reader.say(.isNotKeyOfVigie, path))
    }
    return value
  }

  private func openStore(_ key: PseudonymKey?, site: String) throws -> IncidentStore {
    let fingerprint = key?.fingerprint ?? DatabaseOwner.noKey
    return try IncidentStore.open(
      database.path,
      .readWrite(DatabaseOwner(keyFingerprint: fingerprint, site: site, kind: .replay)))
  }

  private func printReports(
    _ outcome: ReplayOutcome, _ store: IncidentStore, _ rules: RuleFiles, _ catalogue: Catalogue,
    _ gate: CollectionGate, on console: Console
  ) throws {
    let desk = try ReportDesk(
      database, rules, catalogue, gate: gate, store: store, language: output.language, on: console)
    let context = desk.context
    let days = outcome.days.isEmpty ? try store.days(in: context.zone) : outcome.days
    for day in days.suffix(Self.mostReports) {
      console.write(
        try desk.report(for: .rssi, on: Period(day)).written(as: .text, width: context.width))
    }
    if let reminder = try database.reminder(self.rules) { console.note(reminder) }
    if days.count > Self.mostReports {
      console.note(
        Reader.say(.daysOnlyLastAreShownOthers, days.count, Self.mostReports))
    }
  }
}
