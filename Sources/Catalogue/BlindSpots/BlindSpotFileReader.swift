import Model
import Yams

/// Reads one file of blind spots.
struct BlindSpotFileReader {
  private static let maximumNameLength = 100

  private var reader: NodeReader
  private var spots: [BlindSpot] = []

  /// Reads the file; its problems are added to `problems`.
  static func spots(of source: RuleSource, problems: inout ProblemList) -> [BlindSpot] {
    let before = problems.count
    guard let root = YAMLDocument.root(of: source, problems: &problems) else {
      if problems.count == before {
        problems.report(
          .emptyFile, at: Place(path: source.path, line: 1, column: 1),
          CatalogueText.say(.blindSpotFileEmpty))
      }
      return []
    }
    var file = BlindSpotFileReader(reader: NodeReader(path: source.path, problems: problems))
    file.read(root)
    problems = file.reader.problems
    return file.spots
  }

  private init(reader: NodeReader) {
    self.reader = reader
  }

  private mutating func read(_ root: Node) {
    let keys = ["cause", "spots"]
    guard
      let fields = reader.fields(
        of: root, what: CatalogueText.say(.file), allowed: keys, required: keys)
    else { return }
    let cause = fields["cause"].flatMap {
      reader.word($0, what: "cause", as: BlindSpotCause.self)
    }
    guard let list = fields["spots"] else { return }
    let items = reader.items(of: list, what: "spots")
    if items.isEmpty, case .sequence = list {
      reader.report(.badValue, at: list, CatalogueText.say(.emptyList, "spots"))
    }
    // Without its cause the rest of the file is read too, for its problems.
    for item in items { readSpot(item, cause: cause) }
  }

  private mutating func readSpot(_ node: Node, cause: BlindSpotCause?) {
    let required = ["name", "source", "domains"]
    guard
      let fields = reader.fields(
        of: node, what: "spots", allowed: required + ["checked"], required: required)
    else { return }
    if let name = fields["name"] {
      _ = reader.text(name, what: "name", maximumLength: Self.maximumNameLength)
    }
    if let checked = fields["checked"] { _ = reader.day(checked, what: "checked") }
    if let source = fields["source"] { _ = reader.text(source, what: "source") }
    guard let domains = fields["domains"] else { return }
    let items = reader.items(of: domains, what: "domains")
    if items.isEmpty, case .sequence = domains {
      reader.report(
        .badValue, at: domains, CatalogueText.say(.emptyList, "domains"))
    }
    for item in items {
      guard let pattern = readPattern(item), let cause else { continue }
      spots.append(BlindSpot(pattern: pattern, cause: cause, place: reader.place(of: item)))
    }
  }

  /// A name with all below it, `exact:` or `pattern:`.
  private mutating func readPattern(_ node: Node) -> NamePattern? {
    if case .scalar = node {
      return reader.suffix(node, what: "domains").map { .suffix($0, except: []) }
    }
    let kinds = ["exact", "pattern"]
    guard let fields = reader.fields(of: node, what: "domains", allowed: kinds) else { return nil }
    guard kinds.count(where: { fields[$0] != nil }) == 1 else {
      reader.report(
        .missingKey, at: node, CatalogueText.say(.oneOfExactOrPattern))
      return nil
    }
    if let node = fields["exact"] {
      return reader.domain(node, what: "exact").map { .exact($0) }
    }
    return fields["pattern"].flatMap { reader.pattern($0, what: "pattern") }.map { .labels($0) }
  }
}
