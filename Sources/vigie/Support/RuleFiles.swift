import Catalogue
import Model
import Platform

/// Finds and reads the rule files; what they say is Catalogue's work.
struct RuleFiles {
  /// The folder that was chosen.
  let directory: String
  /// Why it was chosen, for the reader.
  let choice: String
  private let services: [RuleSource]
  private let policy: RuleSource?
  private let blindSpots: [RuleSource]
  private let publicNames: RuleSource?
  private let compliance: RuleSource?

  /// The largest rule file that is read.
  static let largestFile = 1 << 20
  private static let systemDirectory = "/etc/vigie/rules"
  private static let localDirectory = "rules"

  /// Reads every file; throws a sentence for the first one that cannot be read.
  init(_ option: RulesOption) throws {
    (directory, choice) = try Self.choose(option)
    let folder = directory + "/services"
    let paths = try Self.files(in: folder)
    guard !paths.isEmpty else {
      throw CommandFailure(
        "Règles : aucun fichier .yaml dans \(folder). Donnez le bon dossier avec --rules.")
    }
    services = try paths.map { try Self.source($0) }
    policy =
      try option.policy.map { try Self.source($0) }
      ?? Self.sourceIfThere(directory + "/policy.yaml")
    let spots = directory + "/blind-spots"
    blindSpots =
      Self.kind(of: spots) != nil ? try Self.files(in: spots).map { try Self.source($0) } : []
    publicNames = try Self.sourceIfThere(directory + "/ech-public-names.yaml")
    compliance =
      try option.compliance.map { try Self.source($0) }
      ?? Self.sourceIfThere(
        (option.policy.map(Self.folder) ?? directory) + "/compliance.yaml")
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
        services: services, policy: policy, blindSpots: blindSpots, echPublicNames: publicNames)
    } catch {
      throw CommandFailure(
        error.description
          + "\n\(error.problems.count) problème(s) dans les règles : rien n'a été lancé.")
    }
  }

  /// What the controller declares; nothing when there is no file. Throws the list of everything that
  /// is wrong in it.
  func complianceRecord() throws -> ComplianceRecord {
    guard let compliance else { return ComplianceRecord() }
    do throws(RuleProblems) {
      return try ComplianceFile.record(of: compliance)
    } catch {
      throw CommandFailure(
        error.description + "\nPréalables illisibles : rien n'a été lancé.")
    }
  }

  /// The folder of a file; `.` when the path names none.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "" : String(path[..<slash])
  }

  private static func choose(_ option: RulesOption) throws -> (String, String) {
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

  private static func files(in folder: String) throws -> [String] {
    do {
      return try DirectoryListing.files(in: folder, withSuffix: ".yaml")
    } catch {
      throw CommandFailure("Règles : \(error)")
    }
  }

  private static func sourceIfThere(_ path: String) throws -> RuleSource? {
    kind(of: path) != nil ? try source(path) : nil
  }

  private static func source(_ path: String) throws -> RuleSource {
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(path, limit: largestFile)
    } catch {
      throw CommandFailure("Règles : \(error)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(path): n'est pas du texte UTF-8. Réenregistrez-le en UTF-8.")
    }
    return RuleSource(path: path, text: text)
  }
}
