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
  /// A mark of the texts of the policy and of the recorded decisions, as short as `version`.
  public let policyVersion: String
  /// Names behind which nothing can be read.
  public let blindSpots: BlindSpots
  /// The known public names of ECH, in lower case and alphabetical order.
  public let echPublicNames: [String]
  /// The imported lists, in the order of their files' names.
  public let importedLists: [ImportedList]
  /// What is probably not meant in the files, by file and place.
  public let warnings: [RuleProblem]

  /// Compiles the texts of the files of services, of the policy and the decisions recorded after it,
  /// of blind spots, of public names of ECH and of imported lists.
  ///
  /// Imported lists come last: see `ImportedList.shadowed`.
  ///
  /// Without a policy nothing is decided: every service is unassessed and the inside is the private
  /// networks.
  /// - Throws: everything that is wrong in all files, when at least one thing is an error.
  public static func compile(
    services sources: [RuleSource], policy policySource: RuleSource?,
    decisions decisionSource: RuleSource? = nil,
    blindSpots blindSources: [RuleSource] = [], echPublicNames nameSource: RuleSource? = nil,
    imported importedSources: [RuleSource] = []
  ) throws(RuleProblems) -> Catalogue {
    var problems = ProblemList()
    let set = RuleSet(sources, problems: &problems)
    let ours = MatcherBuilder.matcher(for: set.rules.entries)
    let spots = BlindSpotSet(blindSources, rules: set.rules, matcher: ours, problems: &problems)
    let blindSpots = BlindSpots(spots.spots)
    let publicNames =
      nameSource.map {
        PublicNameReader.names(
          of: $0, rules: set.rules, matcher: ours, spots: blindSpots, problems: &problems)
      } ?? []
    let imported = ImportedRules(
      importedSources, set: set, ours: ours, spots: blindSpots, publicNames: publicNames,
      problems: &problems)
    let services = set.services.merging(imported.entries) { own, _ in own }
    let rules = imported.rules.isEmpty ? set.rules : (set.rules + imported.rules).byText
    let policy = PolicyReader.policy(
      of: policySource, decisions: decisionSource, services: services, rules: rules,
      problems: &problems)
    guard !problems.refuses else { throw RuleProblems(problems: problems.sorted) }
    let matcher = imported.rules.isEmpty ? ours : MatcherBuilder.matcher(for: rules.entries)
    return Catalogue(
      version: Fingerprint.of(
        services: services, rules: rules, blindSpots: spots.spots,
        echPublicNames: publicNames),
      services: services, rules: rules, matcher: matcher, policy: policy,
      policyVersion: Fingerprint.of([policySource, decisionSource]), blindSpots: blindSpots,
      echPublicNames: publicNames, importedLists: imported.lists,
      warnings: problems.sorted)
  }

  /// The rule at that index of this catalogue; nil for an index of another, larger one.
  public func rule(_ index: RuleIndex) -> Rule? {
    rules.indices.contains(Int(index.rawValue)) ? rules[Int(index.rawValue)] : nil
  }
}

extension [Rule] {
  /// In the order of their texts, so that an index does not depend on who brought a rule.
  fileprivate var byText: [Rule] {
    map { (key: $0.text, rule: $0) }.sorted { $0.key < $1.key }.map(\.rule)
  }

  fileprivate var entries: [MatcherBuilder.Entry] {
    map { MatcherBuilder.Entry(pattern: $0.pattern, owner: $0.service.rawValue) }
  }
}
