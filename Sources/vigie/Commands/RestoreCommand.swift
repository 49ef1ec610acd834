import ArgumentParser
import Catalogue
import Model
import Platform
import Reports
import Store

/// `vigie restore`: a database from a backup, purged at once.
struct RestoreCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Remettre une sauvegarde dans une base neuve.",
    discussion: """
      La copie est vérifiée d'un bout à l'autre, puis purgée aussitôt : ce dont la durée est passée \
      depuis ne revient pas. Une copie échue est refusée. Aucune clé n'est remise.

      Exemple : vigie restore /srv/sauvegardes/vigie/vigie-20261119T0300.sqlite
      """)

  @Argument(help: ArgumentHelp("La copie.", valueName: "fichier"))
  var file: String

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption

  func run(on console: Console) throws {
    let kept = try RetentionFiles(rules)
    let zone = kept.zone
    let now = SystemClock.now()
    guard let last = try BackupName(path: file).expiry() else {
      throw CommandFailure(
        Reader.say(.itsEndDateExpireBesideIt, PathText.shown(file)))
    }
    guard zone.day(of: now) <= last else {
      throw CommandFailure(
        Reader.say(.endedOnNothingIsRestoredVigie, PathText.shown(file), DateText.short(last)))
    }
    let text = try AuditTrail(database).perform(
      "restore", scope: "de \(PathText.shown(file))", on: console
    ) {
      try DirectoryCreation.ensureAdopted(database.directory)
      try IncidentStore.restore(file, to: database.path)
      try FolderOwner.adopt(database.path)
      let owner = try IncidentStore.owner(of: database.path)
      let store = try IncidentStore.open(database.path, .readWrite(owner))
      return try PurgeRun(database: database, periods: kept.periods, zone: zone)
        .run(
          store, at: now, reports: nil, backups: nil, keys: KeysOption.of(database), on: console)
    }
    console.write(Reader.say(.restoredThenPurged, try database.path) + text)
  }
}
