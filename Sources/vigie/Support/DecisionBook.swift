import Catalogue
import Model
import Platform

/// Records decisions in `decisions.yaml`: the one place where a command changes the policy.
///
/// The file only grows, comments and all. The rules are compiled before and after; what would not
/// compile, or would lose one of the decisions, is not written. The new file takes the old one's
/// place in one step.
struct DecisionBook {
  /// What became of a decision.
  enum Outcome {
    /// It was written there.
    case recorded(Policy.Origin)
    /// It says what the policy says already.
    case unchanged(Policy.Decision)
  }

  private static let header = """
    # Décisions enregistrées par « vigie decide », la plus récente en dernier. Elles l'emportent sur
    # policy.yaml ; la précédence est expliquée dans docs/regles.md (4.3). On peut ajouter des
    # commentaires et reprendre une décision dans policy.yaml avant de l'ôter d'ici.

    """

  private let option: RulesOption

  init(_ option: RulesOption) {
    self.option = option
  }

  /// Records the decision that `make` makes of the present rules.
  func record(
    _ make: (Catalogue) throws -> RecordedDecision
  ) throws -> (decision: RecordedDecision, outcome: Outcome) {
    let directory = Self.folder(of: try RuleFiles(option).decisionsPath)
    return try DirectoryLock.hold(directory) {
      // Read again: somebody may have decided while this process waited.
      let files = try RuleFiles(option)
      let before = try files.compile()
      let decision = try make(before)
      if let known = Self.repeated(decision, in: before.policy) {
        return (decision, .unchanged(known))
      }
      return (decision, .recorded(try Self.append(decision, to: files, before: before)))
    }
  }

  /// The decision in force that says the same; nil when there is none.
  private static func repeated(
    _ decision: RecordedDecision, in policy: Policy
  ) -> Policy.Decision? {
    policy.decisions[decision.service]?
      .first { $0.direction == decision.direction && $0.rule == decision.rule }
      .flatMap { decision.repeats($0) ? $0 : nil }
  }

  private static func append(
    _ decision: RecordedDecision, to files: RuleFiles, before: Catalogue
  ) throws -> Policy.Origin {
    var text = files.decisionsText ?? header
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    let line = text.utf8.count { $0 == 0x0a } + 1
    text += decision.yaml
    guard text.utf8.count <= RuleFiles.largestFile else {
      throw CommandFailure(
        "\(files.decisionsPath) dépasserait \(RuleFiles.largestFile) octets. Reportez ce qui dure "
          + "dans policy.yaml. Rien n'a été écrit.")
    }
    let after: Catalogue
    do {
      after = try files.compile(decisionsText: text)
    } catch {
      throw CommandFailure("\(error)\nLa décision ne peut pas être ajoutée. Rien n'a été écrit.")
    }
    let origin = Policy.Origin(path: files.decisionsPath, line: line)
    guard count(after) == count(before) + 1,
      after.policy.decisions[decision.service]?.contains(where: {
        $0.origin == origin && decision.repeats($0)
      }) == true
    else {
      throw CommandFailure(
        "\(files.decisionsPath) n'est pas une liste d'éléments « - » en début de ligne : "
          + "ajoutez-y la décision à la main. Rien n'a été écrit.\n\(decision.yaml)")
    }
    let mode = try FileStatus(of: files.decisionsPath)?.mode ?? 0o640
    try AtomicFile.write(files.decisionsPath, Array(text.utf8), mode: mode)
    return origin
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  private static func count(_ catalogue: Catalogue) -> Int {
    catalogue.policy.decisions.values.reduce(0) { $0 + $1.count }
  }
}
