import Model
import Yams

/// Reads the list of known public names of ECH: the outer names behind which hellos hide their own
/// (RFC 9849, section 4).
struct PublicNameReader {
  /// A dozen operators are known; each name costs a comparison for each hello with ECH.
  static let maximumNames = 1000

  private var reader: NodeReader
  private let rules: [Rule]
  private let matcher: Matcher
  private var names: [String] = []

  /// The names of the file in alphabetical order; its problems are added to `problems`.
  static func names(
    of source: RuleSource, rules: [Rule], matcher: Matcher, spots: BlindSpots,
    problems: inout ProblemList
  ) -> [String] {
    guard let root = YAMLDocument.root(of: source, problems: &problems) else { return [] }
    var file = PublicNameReader(
      reader: NodeReader(path: source.path, problems: problems), rules: rules, matcher: matcher)
    file.read(root, spots: spots)
    problems = file.reader.problems
    return file.names.sorted()
  }

  private init(reader: NodeReader, rules: [Rule], matcher: Matcher) {
    self.reader = reader
    self.rules = rules
    self.matcher = matcher
  }

  private mutating func read(_ root: Node, spots: BlindSpots) {
    guard
      let fields = reader.fields(
        of: root, what: CatalogueText.say(.file), allowed: ["names"], required: ["names"]),
      let list = fields["names"]
    else { return }
    let items = reader.items(of: list, what: "names")
    guard items.count <= Self.maximumNames else {
      reader.report(.tooLarge, at: list, CatalogueText.say(.tooManyPublicNames, Self.maximumNames))
      return
    }
    var first: [String: Place] = [:]
    for item in items {
      let required = ["name", "operator", "source"]
      guard
        let fields = reader.fields(
          of: item, what: "names", allowed: required + ["checked"], required: required)
      else { continue }
      if let node = fields["operator"] { _ = reader.text(node, what: "operator") }
      if let node = fields["source"] { _ = reader.text(node, what: "source") }
      if let node = fields["checked"] { _ = reader.day(node, what: "checked") }
      guard let node = fields["name"], let name = reader.domain(node, what: "name")?.text else {
        continue
      }
      if let other = first[name] {
        reader.report(
          .duplicate, at: node,
          CatalogueText.say(.writtenAlready, Wording.quote(name), other))
        continue
      }
      first[name] = reader.place(of: node)
      if isTaken(name, at: node, spots: spots) { continue }
      names.append(name)
    }
  }

  /// Whether the name has another meaning, by which it would be counted twice.
  private mutating func isTaken(_ name: String, at node: Node, spots: BlindSpots) -> Bool {
    if let rule = ServiceName.rule(for: name, rules, matcher) {
      reader.report(
        .duplicate, at: node,
        CatalogueText.say(
          .nameIsOfService, Wording.quote(name), Wording.quote(rule.service.rawValue), rule.path,
          rule.line))
      return true
    }
    let bytes = Array(name.utf8)
    guard let cause = spots.match(bytes.span) else { return false }
    reader.report(
      .duplicate, at: node,
      CatalogueText.say(.nameIsBlindSpot, Wording.quote(name), cause.rawValue))
    return true
  }
}
