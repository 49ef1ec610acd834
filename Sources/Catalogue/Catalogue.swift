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
  /// Names behind which nothing can be read.
  public let blindSpots: BlindSpots
  /// The known public names of ECH, in lower case and alphabetical order.
  public let echPublicNames: [String]
  /// What is probably not meant in the files, by file and place.
  public let warnings: [RuleProblem]

  /// Compiles the texts of the files of services, of the policy and the decisions recorded after it,
  /// of blind spots and of public names of ECH.
  ///
  /// Without a policy nothing is decided: every service is unassessed and the inside is the private
  /// networks.
  /// - Throws: everything that is wrong in all files, when at least one thing is an error.
  public static func compile(
    services sources: [RuleSource], policy policySource: RuleSource?,
    decisions decisionSource: RuleSource? = nil,
    blindSpots blindSources: [RuleSource] = [], echPublicNames nameSource: RuleSource? = nil
  ) throws(RuleProblems) -> Catalogue {
    var problems = ProblemList()
    let set = RuleSet(sources, problems: &problems)
    let policy = PolicyReader.policy(
      of: policySource, decisions: decisionSource, services: set.services, rules: set.rules,
      problems: &problems)
    let matcher = MatcherBuilder.matcher(
      for: set.rules.map {
        MatcherBuilder.Entry(pattern: $0.pattern, owner: $0.service.rawValue)
      })
    let spots = BlindSpotSet(blindSources, rules: set.rules, matcher: matcher, problems: &problems)
    let blindSpots = BlindSpots(spots.spots)
    let publicNames =
      nameSource.map {
        PublicNameReader.names(
          of: $0, rules: set.rules, matcher: matcher, spots: blindSpots, problems: &problems)
      } ?? []
    guard !problems.refuses else { throw RuleProblems(problems: problems.sorted) }
    return Catalogue(
      version: Fingerprint.of(
        services: set.services, rules: set.rules, blindSpots: spots.spots,
        echPublicNames: publicNames),
      services: set.services, rules: set.rules, matcher: matcher, policy: policy,
      blindSpots: blindSpots, echPublicNames: publicNames, warnings: problems.sorted)
  }

  /// The rule at that index of this catalogue; nil for an index of another, larger one.
  public func rule(_ index: RuleIndex) -> Rule? {
    rules.indices.contains(Int(index.rawValue)) ? rules[Int(index.rawValue)] : nil
  }
}
