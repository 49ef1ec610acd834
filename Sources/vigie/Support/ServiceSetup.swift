import Catalogue
import Platform

/// What the probe is told: the configuration file, and the command line, which has the last word.
struct ServiceSetup: Sendable {
  /// The file that was read; nil when there was none.
  let path: String?
  /// What it says.
  let configuration: ServiceConfiguration

  /// Where the file is unless told otherwise.
  static let systemPath = "/etc/vigie/vigie.yaml"
  /// The variable that names another file for every command.
  static let variable = "VIGIE_CONFIG"
  /// Where the database is unless told otherwise.
  static let systemDatabase = "/var/lib/vigie/vigie.sqlite"

  private static let ofMachine = Result { try ServiceSetup(nil) }

  /// The setup of this machine's probe, which every command without an option is about; read once.
  ///
  /// Throws what is wrong with the file: a command that went on without it would be about other files.
  static func usual() throws -> ServiceSetup { try ofMachine.get() }

  /// Reads the file; the usual one may be missing, one that was asked for may not.
  init(_ option: String?) throws {
    let given = option ?? Environment.value(Self.variable)
    guard given != nil || (try? FileStatus(of: Self.systemPath)) != nil else {
      path = nil
      configuration = ServiceConfiguration()
      return
    }
    let chosen = given ?? Self.systemPath
    path = chosen
    let bytes = try FileContents.read(chosen, limit: RuleFiles.largestFile)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(Reader.say(.isNotUtf8TextSave, chosen))
    }
    do throws(RuleProblems) {
      configuration = try ServiceConfiguration(RuleSource(path: chosen, text: text))
    } catch {
      throw CommandFailure(
        error.description + Reader.say(.problemsInConfiguration, error.problems.count))
    }
  }

  /// The rules that are asked for on the command line, else in the file.
  ///
  /// A folder on the command line comes with its own policy and declarations: those of the file belong
  /// to the rules of the file.
  func rules(_ option: RulesOption) -> RulePlaces {
    guard option.directory == nil else { return option.named }
    return RulePlaces(
      directory: configuration.rules, choice: path ?? Self.systemPath,
      policy: option.policy ?? configuration.policy,
      compliance: option.compliance ?? configuration.compliance)
  }
}
