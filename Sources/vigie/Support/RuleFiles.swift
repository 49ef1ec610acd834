import Catalogue
import Model
import Platform
import Privacy

/// Finds and reads the rule files; what they say is Catalogue's work.
struct RuleFiles {
  /// The folder that was chosen.
  let directory: String
  /// Why it was chosen, for the reader.
  let choice: String
  /// Where decisions are recorded: beside the policy.
  let decisionsPath: String
  /// Where it is written who prepares which decision: beside them.
  let subjectsPath: String
  /// What is written there; nil when there is no such file.
  let subjects: RuleSource?
  /// The text of the recorded decisions; nil when there is no such file.
  var decisionsText: String? { decisions?.text }
  /// The policy's file; nil when there is none.
  var policyPath: String? { policy?.path }
  /// SHA-256 of the policy as it was read; nil when there is none.
  var policyDigest: String? {
    policy.map { source in
      var digest = ContentDigest()
      digest.update(Array(source.text.utf8).span)
      return digest.finalize()
    }
  }
  /// SHA-256 of all files of rules as they were read, each with its path.
  var digest: String {
    var digest = ContentDigest()
    let sources =
      services + [policy, decisions, publicNames, compliance].compactMap(\.self) + blindSpots
      + imported
    for source in sources.sorted(by: { $0.path < $1.path }) {
      digest.update(Array("\(source.path)\n\(source.text.utf8.count)\n\(source.text)".utf8).span)
    }
    return digest.finalize()
  }
  private var services: [RuleSource]
  private let policy: RuleSource?
  private let decisions: RuleSource?
  private let blindSpots: [RuleSource]
  private let publicNames: RuleSource?
  private var imported: [RuleSource]
  private let compliance: RuleSource?

  /// The largest rule file that is read.
  static let largestFile = 1 << 20
  private static let systemDirectory = "/etc/vigie/rules"
  private static let localDirectory = "rules"

  /// Reads the files that the command line names, else the configuration of this machine's probe; throws
  /// a sentence for each one that cannot be read.
  init(_ option: RulesOption) throws {
    try self.init(option.places())
  }

  /// Reads the files of those places.
  init(_ places: RulePlaces) throws {
    let (directory, choice) = try Self.choose(places)
    try self.init(
      directory: directory, choice: choice, policy: places.policy, compliance: places.compliance)
  }

  /// Reads every file of that folder.
  init(
    directory: String, choice: String = Reader.say(.given), policy given: String? = nil,
    compliance record: String? = nil
  ) throws {
    self.directory = directory
    self.choice = choice
    var failures: [String] = []
    services = Self.sources(in: directory + "/services", &failures)
    if services.isEmpty, failures.isEmpty {
      failures.append(
        Reader.say(.rulesNoYamlFileInServices, directory)
      )
    }
    policy =
      given.map { Self.source($0, &failures) }
      ?? Self.sourceIfThere(directory + "/policy.yaml", &failures)
    let rulesFolder = Self.folder(given ?? directory + "/policy.yaml")
    decisionsPath = rulesFolder + "decisions.yaml"
    decisions = Self.sourceIfThere(decisionsPath, &failures)
    subjectsPath = rulesFolder + "subjects.yaml"
    subjects = Self.sourceIfThere(subjectsPath, &failures)
    blindSpots =
      Self.isThere(directory + "/blind-spots")
      ? Self.sources(in: directory + "/blind-spots", &failures) : []
    publicNames = Self.sourceIfThere(directory + "/ech-public-names.yaml", &failures)
    imported =
      Self.isThere(directory + "/imported")
      ? Self.sources(
        in: directory + "/imported", withSuffix: ".txt", limit: ImportedFile.maximumBytes, &failures
      )
      : []
    compliance =
      record.map { Self.source($0, &failures) }
      ?? Self.sourceIfThere(rulesFolder + "compliance.yaml", &failures)
    guard failures.isEmpty else { throw CommandFailure(failures.joined(separator: "\n")) }
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
    Reader.say(.ruleFilesRules, directory, choice)
      + (policy == nil ? Reader.say(.policyNoneNothingIsExcludedEverything) : "")
  }

  /// The compiled catalogue; throws the list of everything that is wrong.
  func compile() throws -> Catalogue {
    do {
      return try compile(decisions: decisions)
    } catch {
      throw CommandFailure(
        error.description
          + Reader.say(.problemsInRulesNothingWasStarted, error.problems.count))
    }
  }

  /// What the controller declares; nothing when there is no file. Throws the list of everything that
  /// is wrong in it.
  func complianceRecord() throws -> ComplianceRecord { try Self.record(of: compliance) }

  /// What that file declares; nothing when there is none. Throws the list of everything that is wrong in
  /// it.
  static func record(of compliance: RuleSource?) throws -> ComplianceRecord {
    guard let compliance else { return ComplianceRecord() }
    do throws(RuleProblems) {
      return try ComplianceFile.record(of: compliance)
    } catch {
      throw CommandFailure(
        error.description + Reader.say(.preconditionsUnreadableNothingWasStarted))
    }
  }

  /// What is written of the decisions to come; throws the list of everything that is wrong in it.
  ///
  /// Only the commands of subjects need it: a slip there keeps no probe from listening.
  func subjectRecords(in catalogue: Catalogue) throws -> [ServiceID: SubjectRecord] {
    guard let subjects else { return [:] }
    do throws(RuleProblems) {
      return try SubjectFile.records(of: subjects, in: catalogue)
    } catch {
      throw CommandFailure(error.description + Reader.say(.problems, error.problems.count))
    }
  }

  /// The catalogue as it would be with that text of the recorded decisions.
  func compile(decisionsText: String) throws(RuleProblems) -> Catalogue {
    try compile(decisions: RuleSource(path: decisionsPath, text: decisionsText))
  }

  private func compile(decisions: RuleSource?) throws(RuleProblems) -> Catalogue {
    try Catalogue.compile(
      services: services, policy: policy, decisions: decisions, blindSpots: blindSpots,
      echPublicNames: publicNames, imported: imported)
  }

  /// The folder of a file with its slash; empty when the path names none.
  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The folder of rules that those places lead to, and why.
  static func choose(_ places: RulePlaces) throws -> (String, String) {
    if let given = places.directory {
      guard kind(of: given) == .directory else {
        throw CommandFailure(Reader.say(.rulesIsNoFolder, given, places.choice))
      }
      return (given, places.choice)
    }
    for candidate in [systemDirectory, localDirectory] where kind(of: candidate) == .directory {
      return (
        candidate,
        candidate == systemDirectory ? Reader.say(.systemFolder) : Reader.say(.currentFolder)
      )
    }
    throw CommandFailure(
      Reader.say(.rulesNotFoundNeitherNorGive, systemDirectory, localDirectory))
  }

  private static func kind(of path: String) -> FileStatus.Kind? {
    (try? FileStatus(of: path))?.kind
  }

  /// Whether something has that name, be it a link that leads nowhere.
  private static func isThere(_ path: String) -> Bool {
    do {
      return try FileStatus(of: path, followingLink: false) != nil
    } catch {
      // Reading it says why it cannot be read.
      return true
    }
  }

  private static func sources(
    in folder: String, withSuffix suffix: String = ".yaml", limit: Int = largestFile,
    _ failures: inout [String]
  ) -> [RuleSource] {
    do {
      return try DirectoryListing.files(in: folder, withSuffix: suffix)
        .compactMap { source($0, limit: limit, &failures) }
    } catch {
      failures.append(Reader.say(.rules, "\(error)"))
      return []
    }
  }

  private static func sourceIfThere(_ path: String, _ failures: inout [String]) -> RuleSource? {
    isThere(path) ? source(path, &failures) : nil
  }

  /// The text of one file.
  static func source(_ path: String) throws -> RuleSource {
    var failures: [String] = []
    guard let source = source(path, &failures) else {
      throw CommandFailure(failures.joined(separator: "\n"))
    }
    return source
  }

  private static func source(
    _ path: String, limit: Int = largestFile, _ failures: inout [String]
  ) -> RuleSource? {
    do {
      let bytes = try FileContents.read(path, limit: limit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        failures.append(Reader.say(.isNotUtf8TextSave, path))
        return nil
      }
      return RuleSource(path: path, text: text)
    } catch {
      failures.append(Reader.say(.rules, "\(error)"))
      return nil
    }
  }
}
