import ArgumentParser
import Catalogue
import Model
import Platform
import Reports
import Store

/// `vigie backup`: a whole copy of the database, with its end.
struct BackupCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Sauvegarder la base, sans aucune clé.",
    discussion: """
      La copie contient des données pseudonymisées ; aucune clé vivante n'y est, ni à côté. Sa date \
      de fin est écrite dans un fichier .expire ; vigie purge efface les copies échues du dossier.

      Exemple : vigie backup /srv/sauvegardes/vigie
      """)

  @Argument(help: ArgumentHelp("Dossier de la copie.", valueName: "dossier"))
  var directory: String

  @OptionGroup var database: DatabaseOption
  @OptionGroup var rules: RulesOption

  func run(on console: Console) throws {
    let kept = try RetentionFiles(rules)
    let owner = try IncidentStore.owner(of: database.path)
    let store = try IncidentStore.open(database.path, .readWrite(owner))
    let now = SystemClock.now()
    let backup = BackupName(in: directory, at: now)
    let last = kept.zone.day(of: now).adding(days: kept.periods.backups)
    try AuditTrail(database).perform(
      AuditEntry.backup, scope: "vers \(PathText.shown(backup.path))", on: console
    ) {
      try DirectoryCreation.ensureAdopted(directory)
      // The end comes first: no copy is ever without one.
      try backup.write(expiry: last)
      try store.backUp(to: backup.path)
      try FolderOwner.adopt(backup.path)
    }
    console.write(Reader.say(.toBeErasedBy, backup.path, DateText.short(last)))
  }
}
