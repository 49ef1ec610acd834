import Catalogue
import Platform

/// Finds and reads the rule files; what they say is Catalogue's work.
struct RuleFiles {
  /// The folder that was chosen.
  let directory: String
  /// Why it was chosen, for the reader.
  let choice: String
  private var services: [RuleSource]
  private let policy: RuleSource?
  private let blindSpots: [RuleSource]
  private let publicNames: RuleSource?
  private var imported: [RuleSource]

  /// The largest rule file that is read.
  static let largestFile = 1 << 20
  private static let systemDirectory = "/etc/vigie/rules"
  private static let localDirectory = "rules"

  /// Reads every file; throws a sentence for the first one that cannot be read.
  init(_ option: RulesOption) throws {
    let (directory, choice) = try Self.choose(option)
    try self.init(directory: directory, choice: choice, policy: option.policy)
  }

  /// Reads every file of that folder.
  init(directory: String, choice: String = "donné", policy given: String? = nil) throws {
    self.directory = directory
    self.choice = choice
    let folder = directory + "/services"
    let paths = try Self.files(in: folder)
    guard !paths.isEmpty else {
      throw CommandFailure(
        "Règles : aucun fichier .yaml dans \(folder). Donnez le bon dossier avec --rules.")
    }
    services = try paths.map { try Self.source($0) }
    policy =
      try given.map { try Self.source($0) }
      ?? Self.sourceIfThere(directory + "/policy.yaml")
    let spots = directory + "/blind-spots"
    blindSpots =
      Self.kind(of: spots) != nil ? try Self.files(in: spots).map { try Self.source($0) } : []
    publicNames = try Self.sourceIfThere(directory + "/ech-public-names.yaml")
    let lists = directory + "/imported"
    imported =
      Self.kind(of: lists) != nil
      ? try Self.files(in: lists, withSuffix: ".txt").map {
        try Self.source($0, limit: ImportedFile.maximumBytes)
      } : []
  }

  /// Where imported lists are kept.
  var importedDirectory: String { directory + "/imported" }

  /// The file of that path among the imported lists; nil when there is none.
  func importedFile(_ path: String) -> RuleSource? {
    imported.first { $0.path == path }
  }

  /// The same files with that one among the imported lists, in place of one of its path.
  func importing(_ source: RuleSource) -> RuleFiles {
    var files = self
    files.imported.removeAll { $0.path == source.path }
    files.imported.append(source)
    return files
  }

  /// The same files with one more of services.
  func adding(_ source: RuleSource) -> RuleFiles {
    var files = self
    files.services.append(source)
    return files
  }

  /// The same files without imported lists.
  func withoutImports() -> RuleFiles {
    var files = self
    files.imported = []
    return files
  }

  /// Which rules were chosen, and whether anything was decided: without a policy nothing is excluded.
  var sentence: String {
    "Règles : \(directory) (\(choice))."
      + (policy == nil ? " Politique : aucune ; rien n'est exclu, tout est non évalué." : "")
  }

  /// The compiled catalogue; throws the list of everything that is wrong.
  func compile() throws -> Catalogue {
    do throws(RuleProblems) {
      return try Catalogue.compile(
        services: services, policy: policy, blindSpots: blindSpots, echPublicNames: publicNames,
        imported: imported)
    } catch {
      throw CommandFailure(
        error.description
          + "\n\(error.problems.count) problème(s) dans les règles : rien n'a été lancé.")
    }
  }

  /// The folder of rules that those options lead to, and why.
  static func choose(_ option: RulesOption) throws -> (String, String) {
    if let given = option.directory {
      guard kind(of: given) == .directory else {
        throw CommandFailure("Règles : \(given) n'est pas un dossier (--rules).")
      }
      return (given, "--rules")
    }
    for candidate in [systemDirectory, localDirectory] where kind(of: candidate) == .directory {
      return (candidate, candidate == systemDirectory ? "dossier du système" : "dossier courant")
    }
    throw CommandFailure(
      "Règles introuvables : ni \(systemDirectory) ni ./\(localDirectory). "
        + "Donnez le dossier avec --rules.")
  }

  private static func kind(of path: String) -> FileStatus.Kind? {
    (try? FileStatus(of: path))?.kind
  }

  private static func files(
    in folder: String, withSuffix suffix: String = ".yaml"
  ) throws -> [String] {
    do {
      return try DirectoryListing.files(in: folder, withSuffix: suffix)
    } catch {
      throw CommandFailure("Règles : \(error)")
    }
  }

  private static func sourceIfThere(_ path: String) throws -> RuleSource? {
    kind(of: path) != nil ? try source(path) : nil
  }

  /// The text of a file.
  static func source(_ path: String, limit: Int = largestFile) throws -> RuleSource {
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(path, limit: limit)
    } catch {
      throw CommandFailure("Règles : \(error)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(path): n'est pas du texte UTF-8. Réenregistrez-le en UTF-8.")
    }
    return RuleSource(path: path, text: text)
  }
}
