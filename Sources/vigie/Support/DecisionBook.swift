import Catalogue
import Model
import Platform
import Reports

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

  private let option: RulesOption

  init(_ option: RulesOption) {
    self.option = option
  }

  /// Records the decision that `make` makes of the present rules, when `accept` takes the rules as
  /// they are with it; `audit` writes down that it is about to be recorded.
  func record(
    _ make: (Catalogue) throws -> RecordedDecision,
    accept: (Catalogue) throws -> Void = { _ in },
    audit: (RecordedDecision) throws -> Void
  ) throws -> (decision: RecordedDecision, outcome: Outcome) {
    let directory = DirectoryCreation.parent(of: try RuleFiles(option).decisionsPath)
    return try DirectoryLock.hold(directory) {
      // Read again: somebody may have decided while this process waited.
      let files = try RuleFiles(option)
      let before = try files.compile()
      let decision = try make(before)
      try Self.checkEnd(decision)
      if let known = Self.repeated(decision, in: before.policy) {
        try accept(before)
        return (decision, .unchanged(known))
      }
      let draft = try Draft(decision, files, before)
      try accept(draft.after)
      try audit(decision)
      try AtomicFile.write(
        files.decisionsPath, Array(draft.text.utf8), like: try files.model(of: files.decisionsPath))
      return (decision, .recorded(draft.origin))
    }
  }

  /// The rules as they would be with the decision; nothing is written.
  func rules(with decision: RecordedDecision) throws -> Catalogue {
    let files = try RuleFiles(option)
    let before = try files.compile()
    try Self.checkEnd(decision)
    guard Self.repeated(decision, in: before.policy) == nil else { return before }
    return try Draft(decision, files, before).after
  }

  /// Refuses a decision that is over before it begins.
  private static func checkEnd(_ decision: RecordedDecision) throws {
    guard let until = decision.until, until < decision.date else { return }
    throw CommandFailure(
      Reader.say(.untilHasPassedGiveDayTo, DateText.short(until)))
  }

  /// The decision in force that says the same; nil when there is none.
  private static func repeated(
    _ decision: RecordedDecision, in policy: Policy
  ) -> Policy.Decision? {
    policy.decisions[decision.service]?
      .first { $0.direction == decision.direction && $0.rule == decision.rule }
      .flatMap { decision.repeats($0) ? $0 : nil }
  }
}
