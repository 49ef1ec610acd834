import Model
import Yams

/// Reads one file of services.
struct ServiceFileReader {
  /// A service, and the node of its identifier for later problems.
  struct Entry {
    let service: ServiceEntry
    let place: Place
    let rules: [(rule: Rule, place: Place)]
  }

  private static let maximumNameLength = 100

  var reader: NodeReader
  private var entries: [Entry] = []

  /// Reads the file; its problems are added to `problems`.
  static func entries(of source: RuleSource, problems: inout ProblemList) -> [Entry] {
    let before = problems.count
    guard let root = YAMLDocument.root(of: source, problems: &problems) else {
      if problems.count == before {
        problems.report(
          .emptyFile, at: Place(path: source.path, line: 1, column: 1),
          CatalogueText.say(.serviceFileEmpty))
      }
      return []
    }
    var file = ServiceFileReader(
      reader: NodeReader(path: source.path, problems: problems), entries: [])
    file.read(root)
    problems = file.reader.problems
    return file.entries
  }

  private mutating func read(_ root: Node) {
    let keys = ["provider", "services"]
    guard
      let fields = reader.fields(
        of: root, what: CatalogueText.say(.file), allowed: keys, required: keys)
    else { return }
    let provider = fields["provider"].flatMap { readProvider($0) }
    guard let services = fields["services"] else { return }
    for item in reader.items(of: services, what: "services") {
      readService(item, provider: provider)
    }
  }

  private mutating func readProvider(_ node: Node) -> (name: String, country: String?)? {
    guard
      let fields = reader.fields(
        of: node, what: "provider", allowed: ["name", "country"], required: ["name"])
    else { return nil }
    let country = fields["country"].flatMap { readCountry($0) }
    guard
      let name = fields["name"].flatMap({
        reader.text($0, what: "provider.name", maximumLength: Self.maximumNameLength)
      })
    else { return nil }
    return (name, country)
  }

  private mutating func readCountry(_ node: Node) -> String? {
    guard let written = reader.text(node, what: "country") else { return nil }
    guard written.utf8.count == 2, written.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      reader.report(
        .badValue, at: node,
        CatalogueText.say(.notACountry, Wording.quote(written)))
      return nil
    }
    return written
  }

  private mutating func readService(_ node: Node, provider: (name: String, country: String?)?) {
    guard
      let fields = reader.fields(
        of: node, what: "service", allowed: ["id", "name", "category", "risk", "facts", "domains"],
        required: ["id", "name", "category", "risk", "domains"])
    else { return }
    let id = fields["id"].flatMap { readIdentifier($0) }
    let name = fields["name"].flatMap {
      reader.text($0, what: "name", maximumLength: Self.maximumNameLength)
    }
    let category = fields["category"].flatMap {
      reader.word($0, what: "category", as: ServiceCategory.self)
    }
    let risk = fields["risk"].flatMap { reader.word($0, what: "risk", as: RiskLevel.self) }
    let facts = fields["facts"].map { readFacts($0) } ?? [:]
    // The rules of a service without identifier are read too, for their problems.
    let service = id ?? ServiceID(rawValue: "")
    let rules = fields["domains"].map { readDomains($0, of: service) } ?? []
    guard let id, let name, let category, let risk, let provider else { return }
    let place = fields["id"].map { reader.place(of: $0) } ?? fields.place
    entries.append(
      Entry(
        service: ServiceEntry(
          summary: ServiceSummary(
            id: id, name: name, provider: provider.name, country: provider.country,
            category: category, risk: risk),
          facts: facts, path: place.path, line: place.line),
        place: place, rules: rules))
  }

  private mutating func readIdentifier(_ node: Node) -> ServiceID? {
    guard let written = reader.text(node, what: "id", maximumLength: 64) else { return nil }
    let isWellFormed =
      written.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      && !written.hasPrefix("-") && !written.hasSuffix("-")
    guard isWellFormed else {
      reader.report(
        .badValue, at: node,
        CatalogueText.say(.badIdentifier, Wording.quote(written)))
      return nil
    }
    return ServiceID(rawValue: written)
  }

  private mutating func readFacts(_ node: Node) -> [FactName: Fact] {
    let names = FactName.allCases.map(\.rawValue)
    guard let fields = reader.fields(of: node, what: "facts", allowed: names) else { return [:] }
    var facts: [FactName: Fact] = [:]
    for name in FactName.allCases {
      guard let value = fields[name.rawValue] else { continue }
      facts[name] = readFact(value, name: name)
    }
    return facts
  }

  private mutating func readFact(_ node: Node, name: FactName) -> Fact? {
    let what = name.rawValue
    guard
      let fields = reader.fields(
        of: node, what: what, allowed: ["value", "source", "checked"], required: ["value"])
    else { return nil }
    let source = fields["source"].flatMap { reader.text($0, what: "\(what).source") }
    let checked = fields["checked"].flatMap { reader.day($0, what: "\(what).checked") }
    guard let node = fields["value"], let value = reader.text(node, what: "\(what).value") else {
      return nil
    }
    if let words = name.allowedValues, !words.contains(value) {
      reader.report(
        .unknownWord, at: node,
        CatalogueText.say(.unknownFactWord, what, Wording.quote(value), Wording.list(words)))
      return nil
    }
    return Fact(value: value, source: source, checked: checked)
  }
}
