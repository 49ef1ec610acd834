import Model
import Yams

extension PolicyReader {
  /// The decisions under `services:`, each followed by its exceptions.
  mutating func readDecisions(
    _ node: Node
  ) -> [(service: ServiceID, decision: Policy.Decision)] {
    var decisions: [(service: ServiceID, decision: Policy.Decision)] = []
    for (key, word, value) in reader.pairs(of: node, what: "services") {
      guard let service = reader.service(word, at: key, what: "services", among: services) else {
        continue
      }
      decisions += readDecision(value, at: key, of: word).map { (service, $0) }
    }
    return decisions
  }

  private mutating func readDecision(
    _ node: Node, at key: Node, of service: String
  ) -> [Policy.Decision] {
    guard case .mapping = node else {
      reader.report(
        .wrongType, at: node,
        CatalogueText.say(
          .decisionForm, service, Wording.list(ServiceStatus.allCases.map(\.rawValue))))
      return []
    }
    guard
      let fields = reader.fields(
        of: node, what: "services.\(service)",
        allowed: ["status"] + DecisionTerms.keys + ["directions"], required: ["status"])
    else { return [] }
    let terms = reader.decisionTerms(fields)
    let exceptions = fields["directions"].map { readExceptions($0, within: terms) } ?? []
    guard let status = fields["status"].flatMap({ reader.status($0, what: "status") }) else {
      return []
    }
    return [decision(status, terms, direction: nil, at: key)] + exceptions
  }

  /// Exceptions end with the decision at the latest; what they do not say is as in the decision.
  private mutating func readExceptions(
    _ node: Node, within outer: DecisionTerms
  ) -> [Policy.Decision] {
    var exceptions: [Policy.Decision] = []
    let names = policy.directions.map(\.name)
    for (key, name, value) in reader.pairs(of: node, what: "directions") {
      guard reader.isDirection(name, at: key, among: names) else { continue }
      guard case .mapping = value else {
        if let status = reader.status(value, what: "directions.\(name)") {
          exceptions.append(decision(status, outer, direction: name, at: key))
        }
        continue
      }
      guard
        let fields = reader.fields(
          of: value, what: "directions.\(name)", allowed: ["status"] + DecisionTerms.keys,
          required: ["status"])
      else { continue }
      var terms = reader.decisionTerms(fields)
      terms.until = [terms.until, outer.until].compactMap { $0 }.min()
      terms.hours = terms.hours ?? outer.hours
      terms.weekdays = terms.weekdays ?? outer.weekdays
      terms.reason = terms.reason ?? outer.reason
      terms.decidedBy = terms.decidedBy ?? outer.decidedBy
      if let status = fields["status"].flatMap({ reader.status($0, what: "status") }) {
        exceptions.append(decision(status, terms, direction: name, at: key))
      }
    }
    return exceptions
  }

  private func decision(
    _ status: ServiceStatus, _ terms: DecisionTerms, direction: String?, at node: Node
  ) -> Policy.Decision {
    Policy.Decision(
      status: status, direction: direction, rule: nil, until: terms.until, window: terms.window,
      reason: terms.reason, decidedBy: terms.decidedBy, decidedOn: nil, origin: origin(of: node))
  }

  /// The place of a node as the policy keeps it.
  func origin(of node: Node) -> Policy.Origin {
    let place = reader.place(of: node)
    return Policy.Origin(path: place.path, line: place.line)
  }

  /// What is proposed, by need or by service.
  mutating func readAlternatives(_ node: Node) {
    let words = ServiceCategory.allCases.map(\.rawValue)
    for (key, word, value) in reader.pairs(of: node, what: "alternatives") {
      let category = ServiceCategory(rawValue: word)
      let replaced = ServiceID(rawValue: word)
      guard category != nil || services[replaced] != nil else {
        reader.report(
          .unknownWord, at: key,
          CatalogueText.say(
            .unknownAlternative, Wording.quote(word),
            Wording.suggestion(for: word, among: words + services.keys.map(\.rawValue)),
            Wording.list(words)))
        continue
      }
      guard let written = reader.text(value, what: "alternatives.\(word)"),
        let service = reader.service(
          written, at: value, what: "alternatives.\(word)", among: services)
      else { continue }
      if let category {
        policy.alternatives[category] = service
      } else {
        policy.serviceAlternatives[replaced] = service
      }
      proposals.append((word, value, service))
    }
  }

  /// Warns of what the collectivity proposes and opens to nobody: the report would send people to a
  /// closed door.
  mutating func checkProposals() {
    for (word, node, service) in proposals {
      let decisions = policy.decisions[service] ?? []
      let isDecided = decisions.contains { $0.direction == nil && $0.rule == nil }
      let statuses = decisions.map(\.status) + (isDecided ? [] : [policy.defaultStatus])
      if statuses.allSatisfy(\.opensIncident) {
        reader.report(
          .alternativeNotApproved, at: node,
          CatalogueText.say(.alternativeNotApproved, word, Wording.quote(service.rawValue)))
      }
    }
  }

  /// The weights of an incident's priority, by the code that is printed beside each.
  mutating func readPriority(_ node: Node) {
    guard
      let fields = reader.fields(
        of: node, what: "priority", allowed: PriorityWeights.paths.map(\.code))
    else { return }
    for (code, path) in PriorityWeights.paths {
      guard let node = fields[code],
        let weight = reader.number(node, what: "priority.\(code)", within: 0...100)
      else { continue }
      policy.weights[keyPath: path] = weight
    }
  }
}
