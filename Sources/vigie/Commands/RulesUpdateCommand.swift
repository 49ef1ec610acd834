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
      avec votre politique, vos listes et vos propres services, puis échange les dossiers d'un coup. \
      L'ancien reste dans DOSSIER.previous. Au moindre échec rien ne change. Une livraison signée \
      avant celle qui est en place est refusée.

      Exemple : vigie rules update regles-2026-12.tar --rules /etc/vigie/rules
      """)

  @OptionGroup var rules: RulesOption
  /// The change is written down in the audit that stands beside it.
  @OptionGroup var database: DatabaseOption
  @OptionGroup var key: ReleaseKeyOption

  @Flag(help: "Revenir à une livraison plus ancienne.")
  var allowOlder = false

  @Argument(help: ArgumentHelp("Archive tar ou dossier de la livraison.", valueName: "livraison"))
  var source: String

  func run(on console: Console) throws {
    let places = try rules.places()
    let (chosen, _) = try RuleFiles.choose(places)
    do {
      let directory = try WorkingDirectory.resolve(chosen)
      let release = try Release(source)
      try release.verify(with: key.read())
      if !allowOlder { try refuseOlder(release, in: directory) }
      try AuditTrail(database).perform(
        "rules update", scope: "dans \(PathText.shown(directory))", on: console
      ) {
        try install(release, in: directory, policy: places.policy, on: console)
      }
    } catch let error as PlatformError {
      throw CommandFailure(Reader.say(.updateNothingHasChanged, "\(error)"))
    }
  }

  /// Old rules that are well signed are still old: they would hide services again.
  private func refuseOlder(_ release: Release, in directory: String) throws {
    guard let present = try Release.signingTime(of: directory) else { return }
    let time = try release.signingTime()
    guard (time ?? "") < present else { return }
    throw CommandFailure(
      Reader.say(
        .thisReleaseIsOlderThanOne,
        time.map { Reader.say(.signedOn, $0) } ?? Reader.say(.withoutDate), present))
  }

  private func install(
    _ release: Release, in directory: String, policy: String?, on console: Console
  ) throws {
    let new = "\(directory).new"
    let previous = "\(directory).previous"
    // A leftover of an update that was cut off.
    try DirectoryTree.remove(new)
    let own: OwnRuleFiles
    do {
      own = try OwnRuleFiles(of: directory, before: release)
    } catch let error as ReleaseManifest.Failure {
      throw CommandFailure(Reader.say(.nothingHasChanged, PathText.shown(directory), "\(error)"))
    }
    if let status = try FileStatus(of: directory) {
      try DirectoryCreation.ensure(new, like: status)
    }
    for (path, bytes) in release.files.sorted(by: { $0.key < $1.key }) {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      try DirectoryCreation.ensure(folder.isEmpty ? new : "\(new)/\(folder)", mode: 0o755)
      try AtomicFile.write("\(new)/\(path)", bytes, mode: 0o644)
    }
    // Whoever could write or read them can still: imports have an account of their own.
    for (folder, status) in own.folders.sorted(by: { $0.key < $1.key }) {
      try DirectoryCreation.ensure("\(new)/\(folder)", like: status)
    }
    for (path, file) in own.files.sorted(by: { $0.key < $1.key }) {
      try AtomicFile.write("\(new)/\(path)", file.bytes, like: file.status)
    }
    let difference: CatalogueDifference
    do {
      let after = try RuleFiles(directory: new, policy: policy).compile()
      // What stands may be broken: that is no reason to refuse what mends it.
      let before = try? RuleFiles(directory: directory, policy: policy).compile()
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
      Reader.say(
        .filesInstalledServicesAndNamesChange, directory, release.files.count - 2,
        difference.services.count, difference.names.count, previous))
    if !own.services.isEmpty {
      console.write(Reader.say(.keptYours, Self.list(own.services)))
    }
    if !own.changed.isEmpty {
      console.write(
        Reader.say(.yourChangesToReleasedFilesAre, Self.list(own.changed)))
    }
  }

  /// The first ones, and how many more.
  private static func list(_ paths: [String]) -> String {
    let shown = paths.prefix(10).map(PathText.shown).joined(separator: ", ")
    return paths.count > 10
      ? Reader.say(.rulesUpdateCommandAndMore, shown, paths.count - 10) : shown
  }
}
