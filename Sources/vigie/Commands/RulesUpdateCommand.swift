import ArgumentParser
import Catalogue
import Model
import Platform

/// `vigie rules update`: installs a signed release of rules, offline.
struct RulesUpdateCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Installer une livraison signée de règles.",
    discussion: """
      Lit une archive tar ou un dossier, vérifie la signature et chaque empreinte, relit les règles \
      avec votre politique et vos listes, puis échange les dossiers d'un coup. L'ancien reste dans \
      DOSSIER.previous. Au moindre échec rien ne change.

      Exemple : vigie rules update regles-2026-12.tar --rules /etc/vigie/rules
      """)

  @OptionGroup var rules: RulesOption
  /// The change is written down in the audit that stands beside it.
  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: ReleaseKeyOption

  @Argument(help: ArgumentHelp("Archive tar ou dossier de la livraison.", valueName: "livraison"))
  var source: String

  func run(on console: Console) throws {
    let (chosen, _) = try RuleFiles.choose(rules)
    do {
      let directory = try WorkingDirectory.resolve(chosen)
      let release = try Release(source)
      try release.verify(with: key.read())
      try AuditTrail(database).perform(
        "rules update", scope: "dans \(PathText.shown(directory))", on: console
      ) {
        try install(release, in: directory, on: console)
      }
    } catch let error as PlatformError {
      throw CommandFailure("Mise à jour : \(error) Rien n'a changé.")
    }
  }

  private func install(_ release: Release, in directory: String, on console: Console) throws {
    let new = "\(directory).new"
    let previous = "\(directory).previous"
    // A leftover of an update that was cut off.
    try DirectoryTree.remove(new)
    var files = release.files
    for (path, bytes) in try Release.localFiles(of: directory) { files[path] = bytes }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      try DirectoryCreation.ensure(folder.isEmpty ? new : "\(new)/\(folder)", mode: 0o755)
      try AtomicFile.write("\(new)/\(path)", bytes, mode: 0o644)
    }
    let difference: CatalogueDifference
    do {
      let after = try RuleFiles(directory: new, policy: rules.policy).compile()
      // What stands may be broken: that is no reason to refuse what mends it.
      let before = try? RuleFiles(directory: directory, policy: rules.policy).compile()
      difference =
        before.map { CatalogueDifference(from: $0, to: after) }
        ?? CatalogueDifference(from: after, to: after)
    } catch {
      try DirectoryTree.remove(new)
      throw error
    }
    try DirectoryTree.exchange(new, directory)
    try DirectoryTree.remove(previous)
    try DirectoryTree.move(new, to: previous)
    console.write(
      "\(directory) : \(release.files.count - 2) fichiers installés ; "
        + "\(difference.services.count) services et \(difference.names.count) noms changent. "
        + "L'ancien dossier est \(previous) (vigie rules diff).\n")
  }
}
