import Model
import Yams

/// Reads the policy file.
struct PolicyReader {
  /// Networks, directions, gateways and other lists of the policy: more than any collectivity has.
  static let maximumItems = 10_000
  static let maximumNameLength = 100

  var reader: NodeReader
  let services: [ServiceID: ServiceEntry]
  private var policy = Policy()

  private init(reader: NodeReader, services: [ServiceID: ServiceEntry]) {
    self.reader = reader
    self.services = services
  }

  /// The policy of the file; its problems are added to `problems`.
  static func policy(
    of source: RuleSource, services: [ServiceID: ServiceEntry], problems: inout ProblemList
  ) -> Policy {
    guard let root = YAMLDocument.root(of: source, problems: &problems) else { return Policy() }
    var file = PolicyReader(
      reader: NodeReader(path: source.path, problems: problems), services: services)
    file.read(root)
    problems = file.reader.problems
    return file.policy
  }

  private mutating func read(_ root: Node) {
    guard
      let fields = reader.fields(
        of: root, what: "politique",
        allowed: [
          "collectivity", "default", "services", "alternatives", "networks", "directions",
          "excluded", "gateways", "sinkholes", "out-of-sight",
        ])
    else { return }
    if let node = value("collectivity", fields) { readCollectivity(node) }
    if let node = fields["default"] {
      policy.defaultStatus = reader.word(node, what: "default") ?? policy.defaultStatus
    }
    // Directions first: decisions name them.
    if let node = value("directions", fields) { policy.setDirections(readDirections(node)) }
    if let node = value("services", fields) { readDecisions(node) }
    if let node = value("alternatives", fields) { readAlternatives(node) }
    if let node = value("networks", fields) {
      let networks = readNetworks(node)
      if !networks.isEmpty { policy.setNetworks(networks) }
    }
    if let node = value("excluded", fields) { policy.setExclusions(readExclusions(node)) }
    if let node = value("gateways", fields) { policy.gateways = readGateways(node) }
    if let node = value("sinkholes", fields) { policy.sinkholes = readSinkholes(node) }
    if let node = value("out-of-sight", fields) { policy.outOfSight = readOutOfSight(node) }
  }

  /// The value of a key under which something is written; one may leave examples in comments.
  private func value(_ key: String, _ fields: Fields) -> Node? {
    fields[key].flatMap { reader.isEmpty($0) ? nil : $0 }
  }

  private mutating func readCollectivity(_ node: Node) {
    guard
      let fields = reader.fields(of: node, what: "collectivity", allowed: ["name", "time-zone"])
    else { return }
    policy.collectivity = fields["name"].flatMap { readName($0, what: "collectivity.name") }
    guard let node = fields["time-zone"],
      let written = reader.text(node, what: "collectivity.time-zone")
    else { return }
    if let zone = CivilZone(named: written) {
      policy.zone = zone
    } else {
      let names = CivilZone.all.map(\.name)
      reader.report(
        .unknownWord, at: node,
        "collectivity.time-zone\u{A0}: fuseau inconnu \(Wording.quote(written))"
          + Wording.suggestion(for: written, among: names)
          + "\u{A0}— fuseaux possibles\u{A0}: \(Wording.list(names))")
    }
  }

  mutating func readName(_ node: Node, what: String) -> String? {
    reader.text(node, what: what, maximumLength: Self.maximumNameLength)
  }

  // MARK: Services

  private mutating func readDecisions(_ node: Node) {
    for (key, word, value) in reader.pairs(of: node, what: "services") {
      guard let service = knownService(word, at: key, what: "services") else { continue }
      if let decision = readDecision(value, of: word) { policy.decisions[service] = decision }
    }
  }

  private mutating func readDecision(_ node: Node, of service: String) -> Policy.Decision? {
    guard case .mapping = node else {
      reader.report(
        .wrongType, at: node,
        "services.\(service)\u{A0}: écrire { status: … }, avec un statut parmi "
          + Wording.list(ServiceStatus.allCases.map(\.rawValue)))
      return nil
    }
    guard
      let fields = reader.fields(
        of: node, what: "services.\(service)",
        allowed: ["status", "until", "reason", "decided-by", "directions"], required: ["status"])
    else { return nil }
    let until = fields["until"].flatMap { reader.day($0, what: "until") }
    let reason = fields["reason"].flatMap { reader.text($0, what: "reason") }
    let decidedBy = fields["decided-by"].flatMap { readName($0, what: "decided-by") }
    let exceptions = fields["directions"].map { readExceptions($0) } ?? [:]
    guard
      let status = fields["status"].flatMap({
        reader.word($0, what: "status", as: ServiceStatus.self)
      })
    else { return nil }
    return Policy.Decision(
      status: status, until: until, reason: reason, decidedBy: decidedBy, exceptions: exceptions)
  }

  private mutating func readExceptions(_ node: Node) -> [String: ServiceStatus] {
    var exceptions: [String: ServiceStatus] = [:]
    let names = policy.directions.map(\.name)
    for (key, name, value) in reader.pairs(of: node, what: "directions") {
      guard names.contains(name) else {
        reader.report(
          .unknownDirection, at: key,
          "direction inconnue \(Wording.quote(name))" + Wording.suggestion(for: name, among: names)
            + "\u{202F}; la déclarer sous directions:, ou écrire un de ces noms\u{A0}: "
            + (names.isEmpty ? "(aucun)" : Wording.list(names)))
        continue
      }
      exceptions[name] = reader.word(value, what: "directions.\(name)")
    }
    return exceptions
  }

  private mutating func knownService(
    _ word: String, at node: Node, what: String
  ) -> ServiceID? {
    let id = ServiceID(rawValue: word)
    if services[id] != nil { return id }
    let services = services
    reader.report(
      .unknownService, at: node,
      "\(what)\u{A0}: service inconnu \(Wording.quote(word))"
        + Wording.suggestion(for: word, among: services.keys.map(\.rawValue)) + "\u{202F}; "
        + "écrire un identifiant de rules/services (vigie rules list)")
    return nil
  }

  private mutating func readAlternatives(_ node: Node) {
    let words = ServiceCategory.allCases.map(\.rawValue)
    for (key, word, value) in reader.pairs(of: node, what: "alternatives") {
      guard let category = ServiceCategory(rawValue: word) else {
        reader.report(
          .unknownWord, at: key,
          "alternatives\u{A0}: catégorie inconnue \(Wording.quote(word))"
            + Wording.suggestion(for: word, among: words)
            + "\u{A0}— catégories possibles\u{A0}: \(Wording.list(words))")
        continue
      }
      guard let written = reader.text(value, what: "alternatives.\(word)"),
        let service = knownService(written, at: value, what: "alternatives.\(word)")
      else { continue }
      policy.alternatives[category] = service
      // What the collectivity proposes must be open somewhere, or the report sends people to a
      // closed door.
      let decision = policy.decisions[service]
      let statuses =
        [decision?.status ?? policy.defaultStatus] + (decision?.exceptions.values.map { $0 } ?? [])
      if statuses.allSatisfy(\.opensIncident) {
        reader.report(
          .alternativeNotApproved, at: value,
          "alternatives.\(word)\u{A0}: \(Wording.quote(written)) n'est ni autorisé ni toléré"
            + "\u{202F}; lui donner ce statut sous services:, ou proposer un autre service")
      }
    }
  }
}
