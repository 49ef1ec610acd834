import ArgumentParser
import Catalogue
import Model
import Platform
import Reports
import Store

/// `vigie purge`: deletes what is past its period and proves it.
struct PurgeCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge", abstract: "Effacer ce dont la durée de conservation est passée.",
    discussion: """
      Les durées sont celles de compliance.yaml (retention:). Les octets effacés sont écrasés dans \
      la base et son journal est vidé ; la preuve n'est écrite qu'ensuite. Un gel (vigie hold) garde \
      ses lignes.

      Exemple : sudo vigie purge
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption

  @Option(
    help: ArgumentHelp(
      "Dossier des rapports ; sinon reports, près de la base.", valueName: "dossier"))
  var reports: String?

  @Option(
    help: ArgumentHelp(
      "Dossier des sauvegardes ; sinon backups, près de la base.", valueName: "dossier"))
  var backups: String?

  @Option(
    help: ArgumentHelp(
      "Dossier des clés de la sonde ; sinon celui de vigie.yaml ; avec --database, keys près d'elle.",
      valueName: "dossier"))
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "Purger comme si l'on était ce jour-là, AAAA-MM-JJ ; base de rejeu seulement.",
      valueName: "jour"))
  var at: CivilDay?

  @Flag(help: "La date est juste, même si la dernière purge est de plus d'un an avant.")
  var trustClock = false

  /// Days since the last purge beyond which the clock is rather doubted than believed: the timer purges
  /// each day, and what a wrong date erases never comes back.
  private static let longestGap: Int64 = 400

  func run(on console: Console) throws {
    guard try !database.isYetToCome else {
      return console.write(
        Reader.say(.noDatabaseYetNothingToErase, PathText.shown(try database.path)))
    }
    let kept = try RetentionFiles(rules)
    let zone = kept.zone
    let owner = try IncidentStore.owner(of: database.path)
    if at != nil, owner.kind != .replay {
      throw CommandFailure(
        Reader.say(.atIsOnlyForDatabaseOf))
    }
    let now = at.map { zone.start(of: $0) } ?? SystemClock.now()
    let text = try DiskReserve(beside: database).lending {
      let store = try IncidentStore.open(database.path, .readWrite(owner))
      if owner.kind == .daemon, !trustClock { try checkClock(now, store, zone) }
      return try PurgeRun(database: database, periods: kept.periods, zone: zone)
        .run(
          store, at: now, reports: reports, backups: backups, keys: keys ?? KeysOption.of(database),
          on: console)
    }
    console.write(text)
  }

  private func checkClock(_ now: Timestamp, _ store: IncidentStore, _ zone: CivilZone) throws {
    guard let last = try store.lastPurge()?.at,
      now >= last.adding(seconds: Self.longestGap * 86_400)
    else { return }
    throw CommandFailure(
      Reader.say(
        .clockFarBeyondLastPurge, DateText.short(zone.day(of: now)),
        DateText.short(zone.day(of: last))))
  }
}
