/// Everything that is wrong in a set of rules, warnings included, by file and place.
public struct RuleProblems: Error, Hashable, Sendable {
  /// The problems in order; at least one is an error.
  public let problems: [RuleProblem]
}

extension RuleProblems: CustomStringConvertible {
  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
