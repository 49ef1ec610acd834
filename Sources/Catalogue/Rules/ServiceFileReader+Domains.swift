import Model
import Yams

extension ServiceFileReader {
  /// Names below a suffix that are not the service's; more call for several rules.
  static let maximumExceptions = 64

  mutating func readDomains(
    _ node: Node, of service: ServiceID
  ) -> [(rule: Rule, place: Place)] {
    let items = reader.items(of: node, what: "domains")
    if items.isEmpty, case .sequence = node {
      reader.report(
        .badValue, at: node, CatalogueText.say(.emptyList, "domains"))
    }
    return items.compactMap { item in
      let place = reader.place(of: item)
      return readDomain(item, of: service, at: place).map { ($0, place) }
    }
  }

  private mutating func readDomain(
    _ node: Node, of service: ServiceID, at place: Place
  ) -> Rule? {
    if case .scalar = node {
      guard let name = reader.suffix(node, what: "domains") else { return nil }
      return Rule(
        pattern: .suffix(name, except: []), service: service, role: .app, scope: .dedicated,
        source: nil, checked: nil, support: nil, path: place.path, line: place.line)
    }
    let kinds = ["exact", "pattern", "suffix"]
    guard
      let fields = reader.fields(
        of: node, what: "domains",
        allowed: kinds + ["except", "role", "scope", "source", "evidence", "checked"])
    else { return nil }
    let role =
      fields["role"].map { reader.word($0, what: "role", as: RuleRole.self) } ?? .some(.app)
    let scope =
      fields["scope"].map { reader.word($0, what: "scope", as: RuleScope.self) }
      ?? .some(.dedicated)
    let source = fields["source"].flatMap { reader.text($0, what: "source") }
    let checked = fields["checked"].flatMap { reader.day($0, what: "checked") }
    let support = fields["evidence"].flatMap {
      reader.word($0, what: "evidence", as: RuleSupport.self)
    }
    guard kinds.count(where: { fields[$0] != nil }) == 1 else {
      reader.report(
        .missingKey, at: node,
        CatalogueText.say(.oneOfExactPatternSuffix))
      return nil
    }
    guard let pattern = readPattern(fields), let role, let scope else { return nil }
    return Rule(
      pattern: pattern, service: service, role: role, scope: scope, source: source,
      checked: checked, support: support, path: place.path, line: place.line)
  }

  private mutating func readPattern(_ fields: Fields) -> NamePattern? {
    if let except = fields["except"], fields["suffix"] == nil {
      reader.report(
        .unknownKey, at: except, CatalogueText.say(.exceptBesideSuffixOnly))
    }
    if let node = fields["exact"] {
      return reader.domain(node, what: "exact").map { .exact($0) }
    }
    if let node = fields["pattern"] {
      return reader.pattern(node, what: "pattern").map { .labels($0) }
    }
    guard let node = fields["suffix"], let name = reader.suffix(node, what: "suffix") else {
      return nil
    }
    let exceptions = fields["except"].map { readExceptions($0, below: name) } ?? []
    return .suffix(name, except: exceptions)
  }

  private mutating func readExceptions(_ node: Node, below name: DomainName) -> [DomainName] {
    let items = reader.items(of: node, what: "except")
    guard items.count <= Self.maximumExceptions else {
      reader.report(
        .tooLarge, at: node,
        CatalogueText.say(.tooManyExceptions, Self.maximumExceptions))
      return []
    }
    var exceptions: [DomainName] = []
    for item in items {
      guard let exception = reader.domain(item, what: "except") else { continue }
      if exception == name || !exception.isEqualToOrBelow(name) {
        reader.report(
          .badDomain, at: item,
          CatalogueText.say(
            .exceptionNotBelow, Wording.quote(exception.text), Wording.quote(name.text)))
      } else if exceptions.contains(exception) {
        reader.report(
          .duplicate, at: item, CatalogueText.say(.exceptionTwice, Wording.quote(exception.text)))
      } else {
        exceptions.append(exception)
      }
    }
    return exceptions
  }
}
