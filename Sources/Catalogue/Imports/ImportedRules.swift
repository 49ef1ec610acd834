import Model

/// The rules of imported lists, as far as ours leave them something to say.
///
/// Ours come first: a name that they, the blind spots or the public names of ECH speak of keeps what
/// is said there. Of two lists the one whose name comes first gives the service.
struct ImportedRules {
  private(set) var entries: [ServiceID: ServiceEntry] = [:]
  private(set) var rules: [Rule] = []
  private(set) var lists: [ImportedList] = []

  private let ours: Matcher
  private let spots: BlindSpots
  private let publicNames: Set<String>
  /// Names that a rule of ours leaves out.
  private var exceptions: Set<String> = []
  /// Names at or above a shared name of ours.
  private var aboveShared: Set<String> = []
  /// Names at or above a name of ours.
  private var aboveAny: Set<String> = []
  private var tails: [DomainName: Int] = [:]
  private var taken: Set<String> = []

  init(
    _ sources: [RuleSource], set: RuleSet, ours: Matcher, spots: BlindSpots,
    publicNames: [String], problems: inout ProblemList
  ) {
    self.ours = ours
    self.spots = spots
    self.publicNames = Set(publicNames)
    guard !sources.isEmpty else { return }
    for rule in set.rules { learn(rule) }
    for source in sources.sorted(by: { $0.path < $1.path }) {
      guard let file = ImportedFile.read(source, problems: &problems) else { continue }
      guard set.services[file.service] == nil, entries[file.service] == nil else {
        problems.report(
          .duplicate, at: Place(path: source.path, line: 1, column: 1),
          CatalogueText.say(.importedServiceExists, Wording.quote(file.service.rawValue)))
        continue
      }
      add(file, problems: &problems)
    }
    if set.rules.count + rules.count > RuleSet.maximumRules {
      problems.report(
        .tooLarge, at: Place(path: lists.last?.path ?? "", line: 1, column: 1),
        CatalogueText.say(.tooManyImportedNames, RuleSet.maximumRules))
    }
  }

  private mutating func learn(_ rule: Rule) {
    let fixed: DomainName
    switch rule.pattern {
    case .exact(let name): fixed = name
    case .suffix(let name, let own):
      fixed = name
      exceptions.formUnion(own.map(\.text))
    case .labels(let pattern):
      fixed = pattern.tail
      tails[fixed, default: 0] += 1
    }
    let above = fixed.text.labelSuffixes
    if rule.scope == .shared { aboveShared.formUnion(above) }
    aboveAny.formUnion(above)
  }

  private mutating func add(_ file: ImportedFile, problems: inout ProblemList) {
    entries[file.service] = ServiceEntry(
      summary: ServiceSummary(
        id: file.service, name: "Liste \(file.name)", provider: "liste importée", country: nil,
        category: file.heading.category, risk: .medium),
      facts: [:], path: file.path, line: 1)
    let source = "import:\(file.name)"
    var shadowed: [String] = []
    for (index, name) in file.names.enumerated() {
      guard !isShadowed(name.pattern) else {
        shadowed.append(name.pattern.description)
        continue
      }
      guard taken.insert(name.pattern.description).inserted else { continue }
      if case .labels(let pattern) = name.pattern {
        tails[pattern.tail, default: 0] += 1
        guard (tails[pattern.tail] ?? 0) <= MatcherBuilder.maximumPatternsPerTail else {
          problems.report(
            .importedPattern, at: Place(path: file.path, line: file.lines[index], column: 1),
            CatalogueText.say(
              .patternLeftOut, MatcherBuilder.maximumPatternsPerTail,
              Wording.quote(pattern.tail.text)))
          continue
        }
      }
      rules.append(
        Rule(
          pattern: name.pattern, service: file.service, role: .app,
          scope: isShared(name) ? .shared : .dedicated, source: source,
          checked: file.heading.day, support: nil, path: file.path, line: file.lines[index]))
    }
    lists.append(
      ImportedList(
        name: file.name, heading: file.heading, path: file.path, nameCount: file.names.count,
        shadowed: shadowed))
  }

  private func isShared(_ name: ImportedName) -> Bool {
    if name.scope == .shared { return true }
    // Where ours say of a part of a name that others use it too, the whole is no service's own.
    guard case .suffix(let own, _) = name.pattern else { return false }
    return aboveShared.contains(own.text)
  }

  private func isShadowed(_ pattern: NamePattern) -> Bool {
    let fixed: DomainName
    switch pattern {
    case .exact(let name), .suffix(let name, _): fixed = name
    case .labels(let own):
      // A pattern goes before a suffix: one that could meet a name of ours is left out.
      guard !aboveAny.contains(own.tail.text) else { return true }
      fixed = own.tail
    }
    let bytes = Array(fixed.text.utf8)
    return ours.match(bytes.span) != nil || spots.match(bytes.span) != nil
      || publicNames.contains(fixed.text)
      || fixed.text.labelSuffixes.contains { exceptions.contains($0) }
  }
}
