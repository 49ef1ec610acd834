import Model

/// The services and rules of all files, checked against each other.
struct RuleSet {
  /// Two hundred thousand names take some 15 MB in the matcher; more is a list taken for rules.
  static let maximumRules = 200_000

  private(set) var services: [ServiceID: ServiceEntry] = [:]
  /// In the order of their patterns, so that the same rules give the same indices whatever the
  /// names of the files.
  private(set) var rules: [Rule] = []
  private var places: [Place] = []

  /// Reads the files; all their problems are added to `problems`.
  init(_ sources: [RuleSource], problems: inout ProblemList) {
    var found: [(rule: Rule, place: Place)] = []
    for source in sources.sorted(by: { $0.path < $1.path }) {
      for entry in ServiceFileReader.entries(of: source, problems: &problems) {
        add(entry, problems: &problems)
        found += entry.rules
      }
    }
    guard found.count <= Self.maximumRules else {
      problems.report(
        .tooLarge, at: found[Self.maximumRules].place,
        CatalogueText.say(.tooManyNames, Self.maximumRules))
      return
    }
    addRules(found, problems: &problems)
    checkPatterns(&problems)
    checkShadows(&problems)
  }

  private mutating func add(_ entry: ServiceFileReader.Entry, problems: inout ProblemList) {
    let id = entry.service.summary.id
    if let first = services[id] {
      problems.report(
        .duplicate, at: entry.place,
        CatalogueText.say(
          .serviceDeclaredAlready, Wording.quote(id.rawValue), first.path, first.line))
    } else {
      services[id] = entry.service
    }
  }

  private mutating func addRules(
    _ found: [(rule: Rule, place: Place)], problems: inout ProblemList
  ) {
    var first: [String: Place] = [:]
    var kept: [(key: String, rule: Rule, place: Place)] = []
    for (rule, place) in found {
      let key = rule.text
      if let other = first[key] {
        problems.report(
          .duplicate, at: place,
          CatalogueText.say(.ruleExists, Wording.quote(key), other))
      } else {
        first[key] = place
        kept.append((key, rule, place))
      }
    }
    kept.sort { $0.key < $1.key }
    rules = kept.map(\.rule)
    places = kept.map(\.place)
  }

  private func checkPatterns(_ problems: inout ProblemList) {
    var counts: [DomainName: Int] = [:]
    for (rule, place) in zip(rules, places) {
      guard case .labels(let pattern) = rule.pattern else { continue }
      counts[pattern.tail, default: 0] += 1
      if counts[pattern.tail] == MatcherBuilder.maximumPatternsPerTail + 1 {
        problems.report(
          .tooLarge, at: place,
          CatalogueText.say(
            .tooManyPatterns, MatcherBuilder.maximumPatternsPerTail,
            Wording.quote(pattern.tail.text)))
      }
    }
  }

  /// Warns of rules that change nothing; one with a source of its own keeps a fact and stays.
  private func checkShadows(_ problems: inout ProblemList) {
    var suffixes: [String: Int] = [:]
    for (index, rule) in rules.enumerated() {
      if case .suffix(let name, _) = rule.pattern { suffixes[name.text] = index }
    }
    for (rule, place) in zip(rules, places) where rule.source == nil {
      let names: ArraySlice<String>
      switch rule.pattern {
      case .exact(let name): names = name.text.labelSuffixes[...]
      case .suffix(let name, _): names = name.text.labelSuffixes.dropFirst()
      case .labels(let pattern): names = pattern.tail.text.labelSuffixes[...]
      }
      guard let index = names.lazy.compactMap({ suffixes[$0] }).first else { continue }
      let broader = rules[index]
      guard broader.service == rule.service, broader.role == rule.role,
        broader.scope == rule.scope, broader.isConfirmed, !rule.hasExceptions,
        rule.isInside(broader)
      else { continue }
      problems.report(
        .shadowedRule, at: place,
        CatalogueText.say(
          .ruleChangesNothing, Wording.quote(rule.text), Wording.quote(broader.text),
          places[index]))
    }
  }
}

extension Rule {
  fileprivate var hasExceptions: Bool {
    if case .suffix(_, let exceptions) = pattern { !exceptions.isEmpty } else { false }
  }

  /// Whether the broader suffix takes in this rule's names, and none of them is excepted from it.
  fileprivate func isInside(_ broader: Rule) -> Bool {
    switch pattern {
    case .exact(let name), .suffix(let name, _): broader.pattern.matches(name)
    case .labels(let pattern): broader.pattern.matches(pattern.tail)
    }
  }
}
