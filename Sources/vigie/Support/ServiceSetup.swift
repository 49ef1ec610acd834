import Catalogue
import Platform

/// What the probe is told: the configuration file, and the command line, which has the last word.
struct ServiceSetup {
  /// The file that was read; nil when there was none.
  let path: String?
  /// What it says.
  let configuration: ServiceConfiguration

  /// Where the file is unless told otherwise.
  static let systemPath = "/etc/vigie/vigie.yaml"
  /// Where the database is unless told otherwise.
  static let systemDatabase = "/var/lib/vigie/vigie.sqlite"

  /// Reads the file; the usual one may be missing, one that was asked for may not.
  init(_ given: String?) throws {
    guard given != nil || (try? FileStatus(of: Self.systemPath)) != nil else {
      path = nil
      configuration = ServiceConfiguration()
      return
    }
    let chosen = given ?? Self.systemPath
    path = chosen
    let bytes = try FileContents.read(chosen, limit: RuleFiles.largestFile)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(chosen): n'est pas du texte UTF-8. Réenregistrez-le en UTF-8.")
    }
    do throws(RuleProblems) {
      configuration = try ServiceConfiguration(RuleSource(path: chosen, text: text))
    } catch {
      throw CommandFailure(
        error.description + "\n\(error.problems.count) problème(s) de configuration.")
    }
  }

  /// The rules that are asked for on the command line, else in the file.
  func rules(_ option: RulesOption) -> RulesOption {
    var rules = option
    rules.directory = option.directory ?? configuration.rules
    rules.policy = option.policy ?? configuration.policy
    rules.compliance = option.compliance ?? configuration.compliance
    return rules
  }
}
