import Model

/// A short mark of the rules' content: the same for the same rules, whatever files hold them.
///
/// It tells versions apart; it is no protection against somebody who wants two to look alike.
struct Fingerprint {
  private var state = Matcher.hashStart

  /// Takes in a field; the length before it keeps neighbours apart.
  private mutating func add(_ field: String?) {
    guard let field else {
      add("\u{0}")
      return
    }
    for byte in "\(field.utf8.count):".utf8 { state = Matcher.hash(state, adding: byte) }
    for byte in field.utf8 { state = Matcher.hash(state, adding: byte) }
  }

  /// Sixteen hexadecimal digits.
  private var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }

  /// The mark of those texts in their order; nil stands for a file that is not there.
  static func of(_ sources: [RuleSource?]) -> String {
    var mark = Fingerprint()
    for source in sources { mark.add(source?.text) }
    return mark.text
  }

  /// The mark of the names of each service by which its use is recognised; `rules` are in a stable order.
  static func ofNames(
    services: some Sequence<ServiceID>, rules: [Rule]
  ) -> [ServiceID: String] {
    var marks: [ServiceID: Fingerprint] = [:]
    for service in services { marks[service] = Fingerprint() }
    for rule in rules where rule.canOpenIncident {
      marks[rule.service, default: Fingerprint()].add(names: rule)
    }
    return marks.mapValues(\.text)
  }

  /// Takes in the names that a rule is about.
  private mutating func add(names rule: Rule) {
    add(rule.text)
    if case .suffix(_, let exceptions) = rule.pattern {
      for name in exceptions.map(\.text).sorted() { add(name) }
    }
  }

  /// The mark of those services, rules and blind spots; where they were read is not part of it.
  static func of(
    services: [ServiceID: ServiceEntry], rules: [Rule], blindSpots: [BlindSpot],
    echPublicNames: [String]
  ) -> String {
    var mark = Fingerprint()
    for (id, entry) in services.sorted(by: { $0.key < $1.key }) {
      let summary = entry.summary
      mark.add(id.rawValue)
      mark.add(summary.name)
      mark.add(summary.provider)
      mark.add(summary.country)
      mark.add(summary.category.rawValue)
      mark.add(summary.risk.rawValue)
      for name in FactName.allCases {
        mark.add(entry.facts[name]?.value)
        mark.add(entry.facts[name]?.source)
        mark.add(entry.facts[name]?.checked?.description)
      }
    }
    for rule in rules {
      mark.add(names: rule)
      mark.add(rule.service.rawValue)
      mark.add(rule.role.rawValue)
      mark.add(rule.scope.rawValue)
      mark.add(rule.source)
      mark.add(rule.support?.rawValue)
      mark.add(rule.checked?.description)
    }
    for spot in blindSpots {
      mark.add(spot.pattern.description)
      mark.add(spot.cause.rawValue)
    }
    for name in echPublicNames { mark.add(name) }
    return mark.text
  }
}
