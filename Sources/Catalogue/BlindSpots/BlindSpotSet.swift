import Model

/// The blind spots of all files, checked against each other and against the services.
struct BlindSpotSet {
  /// A hundred thousand names take some 8 MB; more is a list taken for facts.
  static let maximumSpots = 100_000

  /// In the order of their patterns, so that the names of the files change nothing.
  private(set) var spots: [BlindSpot] = []

  /// Reads the files; all their problems are added to `problems`.
  init(_ sources: [RuleSource], rules: [Rule], matcher: Matcher, problems: inout ProblemList) {
    var found: [BlindSpot] = []
    for source in sources.sorted(by: { $0.path < $1.path }) {
      found += BlindSpotFileReader.spots(of: source, problems: &problems)
    }
    guard found.count <= Self.maximumSpots else {
      problems.report(
        .tooLarge, at: found[Self.maximumSpots].place,
        CatalogueText.say(.tooManyBlindSpots, Self.maximumSpots))
      return
    }
    var first: [String: Place] = [:]
    var tails: [DomainName: Int] = [:]
    for spot in found {
      let key = spot.pattern.description
      if let other = first[key] {
        problems.report(
          .duplicate, at: spot.place,
          CatalogueText.say(.blindSpotExists, Wording.quote(key), other))
        continue
      }
      first[key] = spot.place
      if case .labels(let pattern) = spot.pattern {
        tails[pattern.tail, default: 0] += 1
        if tails[pattern.tail] == MatcherBuilder.maximumPatternsPerTail + 1 {
          problems.report(
            .tooLarge, at: spot.place,
            CatalogueText.say(
              .tooManyBlindSpotPatterns, MatcherBuilder.maximumPatternsPerTail,
              Wording.quote(pattern.tail.text)))
          continue
        }
      }
      if let rule = ServiceName.rule(for: spot.pattern.text, rules, matcher) {
        problems.report(
          .duplicate, at: spot.place,
          CatalogueText.say(
            .blindSpotIsOfService, Wording.quote(key), Wording.quote(rule.service.rawValue),
            rule.path, rule.line))
        continue
      }
      spots.append(spot)
    }
    spots.sort { $0.pattern.description < $1.pattern.description }
  }
}
