import Catalogue
import Model
import Platform

/// How long things are kept and by which days, read without the rules: while a file of services is broken,
/// what is over is erased all the same, and a copy can be made.
struct RetentionFiles {
  /// The local time of days.
  let zone: CivilZone
  /// The periods of `compliance.yaml`.
  let periods: RetentionPeriods

  /// Reads the policy's local time, as far as it can be read, and the controller's declarations; throws
  /// what is wrong in those.
  init(_ option: RulesOption) throws {
    let places = try option.places()
    let policy = try places.policy ?? RuleFiles.choose(places).0 + "/policy.yaml"
    zone = (try? RuleFiles.source(policy)).map { Policy.zone(of: $0) } ?? .paris
    let path =
      places.compliance
      ?? policy.lastIndex(of: "/").map { policy[...$0] + "compliance.yaml" } ?? "compliance.yaml"
    let isThere = try places.compliance != nil || FileStatus(of: path, followingLink: false) != nil
    periods = try RuleFiles.record(of: isThere ? RuleFiles.source(path) : nil).retention
  }
}
