public import Model

/// The rules and the policy of a collectivity, compiled: what every observation is judged by.
///
/// It is one immutable value; a reload makes another one.
public struct Catalogue: Sendable {
  /// A mark of the rules' content: sixteen hexadecimal digits, the same for the same rules
  /// whatever the names and order of the files.
  public let version: String
  /// The services by identifier.
  public let services: [ServiceID: ServiceEntry]
  /// Every rule, in the order of the rules' texts.
  public let rules: [Rule]
  /// Finds the rule for a name.
  public let matcher: Matcher
  /// What the collectivity decided.
  public let policy: Policy
  /// What is probably not meant in the files, by file and place.
  public let warnings: [RuleProblem]

  /// Compiles the texts of the files of services and of the policy.
  ///
  /// Without a policy nothing is decided: every service is unassessed and the inside is the private
  /// networks.
  /// - Throws: everything that is wrong in all files, when at least one thing is an error.
  public static func compile(
    services sources: [RuleSource], policy policySource: RuleSource?
  ) throws(RuleProblems) -> Catalogue {
    var problems = ProblemList()
    let set = RuleSet(sources, problems: &problems)
    let policy =
      policySource.map { PolicyReader.policy(of: $0, services: set.services, problems: &problems) }
      ?? Policy()
    guard !problems.refuses else { throw RuleProblems(problems: problems.sorted) }
    return Catalogue(
      version: Fingerprint.of(services: set.services, rules: set.rules), services: set.services,
      rules: set.rules, matcher: MatcherBuilder.matcher(for: set.rules), policy: policy,
      warnings: problems.sorted)
  }

  /// The rule at that index of this catalogue; nil for an index of another, larger one.
  public func rule(_ index: RuleIndex) -> Rule? {
    rules.indices.contains(Int(index.rawValue)) ? rules[Int(index.rawValue)] : nil
  }
}
