import Model
import Yams

/// Reads the policy file.
struct PolicyReader {
  /// Networks, directions, gateways and other lists of the policy: more than any collectivity has.
  static let maximumItems = 10_000
  static let maximumNameLength = 100

  var reader: NodeReader
  let services: [ServiceID: ServiceEntry]
  var policy = Policy()
  /// What is proposed, for the check once every decision is known.
  var proposals: [(word: String, node: Node, service: ServiceID)] = []

  private init(reader: NodeReader, services: [ServiceID: ServiceEntry]) {
    self.reader = reader
    self.services = services
  }

  /// The policy of the file and of the decisions recorded after it; the problems of both are added
  /// to `problems`.
  ///
  /// Without either nothing is decided.
  static func policy(
    of source: RuleSource?, decisions decisionSource: RuleSource?,
    services: [ServiceID: ServiceEntry], rules: [Rule], problems: inout ProblemList
  ) -> Policy {
    let root = source.flatMap { Self.root(of: $0, problems: &problems) }
    var file = PolicyReader(
      reader: NodeReader(path: source?.path ?? "", problems: problems), services: services)
    var decisions = root.map { file.read($0) } ?? []
    if let decisionSource {
      decisions += DecisionFileReader.decisions(
        of: decisionSource, services: services, rules: rules,
        directions: file.policy.directions.map(\.name), problems: &file.reader.problems)
    }
    file.policy.setDecisions(decisions)
    file.checkProposals()
    problems = file.reader.problems
    return file.policy
  }

  /// The root of the file. One in which nothing is written is refused: it is most often a file that
  /// is being written, and without it the excluded networks would be read.
  private static func root(of source: RuleSource, problems: inout ProblemList) -> Node? {
    let before = problems.count
    let root = YAMLDocument.root(of: source, problems: &problems)
    if root == nil, problems.count == before {
      problems.report(
        .emptyFile, at: Place(path: source.path, line: 1, column: 1),
        CatalogueText.say(.policyEmpty))
    }
    return root
  }

  /// Reads everything; gives the decisions in the order in which they are written.
  private mutating func read(
    _ root: Node
  ) -> [(service: ServiceID, decision: Policy.Decision)] {
    guard
      let fields = reader.fields(
        of: root, what: CatalogueText.say(.policy),
        allowed: [
          "collectivity", "default", "services", "alternatives", "networks", "directions",
          "excluded", "gateways", "sinkholes", "out-of-sight", "priority",
        ])
    else { return [] }
    if let node = value("collectivity", fields) { readCollectivity(node) }
    if let node = fields["default"], let status = reader.status(node, what: "default") {
      policy.defaultStatus = status
      policy.defaultOrigin = origin(of: node)
    }
    // Networks first: directions and gateways name their realms; then directions: decisions do.
    if let node = value("networks", fields) {
      let networks = readNetworks(node)
      if !networks.isEmpty { policy.setNetworks(networks) }
    }
    if let node = value("directions", fields) { policy.setDirections(readDirections(node)) }
    let decisions = value("services", fields).map { readDecisions($0) } ?? []
    if let node = value("alternatives", fields) { readAlternatives(node) }
    if let node = value("excluded", fields) { policy.setExclusions(readExclusions(node)) }
    if let node = value("gateways", fields) { policy.setGateways(readGateways(node)) }
    if let node = value("sinkholes", fields) { policy.sinkholes = readSinkholes(node) }
    if let node = value("out-of-sight", fields) { policy.outOfSight = readOutOfSight(node) }
    if let node = value("priority", fields) { readPriority(node) }
    return decisions
  }

  /// The value of a key under which something is written; one may leave examples in comments.
  private func value(_ key: String, _ fields: Fields) -> Node? {
    fields[key].flatMap { reader.isEmpty($0) ? nil : $0 }
  }

  private mutating func readCollectivity(_ node: Node) {
    guard
      let fields = reader.fields(of: node, what: "collectivity", allowed: ["name", "time-zone"])
    else { return }
    policy.collectivity = fields["name"].flatMap { reader.name($0, what: "collectivity.name") }
    guard let node = fields["time-zone"],
      let written = reader.text(node, what: "collectivity.time-zone")
    else { return }
    if let zone = CivilZone(named: written) {
      policy.zone = zone
    } else {
      let names = CivilZone.all.map(\.name)
      reader.report(
        .unknownWord, at: node,
        CatalogueText.say(
          .unknownTimeZone, Wording.quote(written), Wording.suggestion(for: written, among: names),
          Wording.list(names)))
    }
  }
}
