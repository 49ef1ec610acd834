import Model
import Yams

/// Reads `decisions.yaml`: the decisions that were recorded after the policy was written, in order.
struct DecisionFileReader {
  private var reader: NodeReader
  private let services: [ServiceID: ServiceEntry]
  private let rules: [Rule]
  private let directions: [String]

  /// The decisions of the file; its problems are added to `problems`.
  static func decisions(
    of source: RuleSource, services: [ServiceID: ServiceEntry], rules: [Rule],
    directions: [String], problems: inout ProblemList
  ) -> [(service: ServiceID, decision: Policy.Decision)] {
    guard let root = YAMLDocument.root(of: source, problems: &problems) else { return [] }
    var file = DecisionFileReader(
      reader: NodeReader(path: source.path, problems: problems), services: services, rules: rules,
      directions: directions)
    let decisions = file.read(root)
    problems = file.reader.problems
    return decisions
  }

  private mutating func read(_ root: Node) -> [(service: ServiceID, decision: Policy.Decision)] {
    let items = reader.items(of: root, what: CatalogueText.say(.decisions))
    guard items.count <= PolicyReader.maximumItems else {
      reader.report(
        .tooLarge, at: root,
        CatalogueText.say(.tooManyDecisions, PolicyReader.maximumItems))
      return []
    }
    return items.compactMap { decision($0) }
  }

  private mutating func decision(
    _ node: Node
  ) -> (service: ServiceID, decision: Policy.Decision)? {
    guard
      let fields = reader.fields(
        of: node, what: CatalogueText.say(.decision),
        allowed: ["service", "status", "direction", "rule"] + DecisionTerms.keys + ["date"],
        required: ["service", "status", "reason", "decided-by"])
    else { return nil }
    let terms = reader.decisionTerms(fields)
    let date = fields["date"].flatMap { reader.day($0, what: "date") }
    let status = fields["status"].flatMap { reader.status($0, what: "status") }
    var direction: String?
    if let node = fields["direction"] {
      guard let name = reader.name(node, what: "direction"),
        reader.isDirection(name, at: node, among: directions)
      else { return nil }
      direction = name
    }
    guard let node = fields["service"], let word = reader.text(node, what: "service"),
      let service = reader.service(word, at: node, what: "service", among: services), let status
    else { return nil }
    var rule: String?
    if let node = fields["rule"] {
      guard let text = reader.text(node, what: "rule") else { return nil }
      guard rules.contains(where: { $0.service == service && $0.text == text }) else {
        reader.report(
          .unknownRule, at: node,
          CatalogueText.say(.notARuleOfService, Wording.quote(text), Wording.quote(word)))
        return nil
      }
      rule = text
    }
    return (
      service,
      Policy.Decision(
        status: status, direction: direction, rule: rule, until: terms.until,
        window: terms.window, reason: terms.reason, decidedBy: terms.decidedBy, decidedOn: date,
        origin: Policy.Origin(path: fields.place.path, line: fields.place.line))
    )
  }
}
