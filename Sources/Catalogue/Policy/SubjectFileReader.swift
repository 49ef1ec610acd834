import Model
import Yams

/// Reads `subjects.yaml`, strictly: an unknown key is an error.
struct SubjectFileReader {
  private var reader: NodeReader
  private let services: [ServiceID: ServiceEntry]

  /// The entries of the file, in order; its problems are added to `problems`.
  static func records(
    of source: RuleSource, services: [ServiceID: ServiceEntry], problems: inout ProblemList
  ) -> [SubjectRecord] {
    guard let root = YAMLDocument.root(of: source, problems: &problems) else { return [] }
    var file = SubjectFileReader(
      reader: NodeReader(path: source.path, problems: problems), services: services)
    let records = file.read(root)
    problems = file.reader.problems
    return records
  }

  private mutating func read(_ root: Node) -> [SubjectRecord] {
    let items = reader.items(of: root, what: CatalogueText.say(.subjects))
    guard items.count <= PolicyReader.maximumItems else {
      reader.report(
        .tooLarge, at: root,
        CatalogueText.say(.tooManySubjects, PolicyReader.maximumItems))
      return []
    }
    return items.compactMap { record($0) }
  }

  private mutating func record(_ node: Node) -> SubjectRecord? {
    let required = ["service", "state", "date"]
    guard
      let fields = reader.fields(
        of: node, what: CatalogueText.say(.subject), allowed: required + ["owner", "due", "note"],
        required: required)
    else { return nil }
    let state = fields["state"].flatMap { self.state($0) }
    let owner = fields["owner"].flatMap { reader.name($0, what: "owner") }
    let due = fields["due"].flatMap { reader.day($0, what: "due") }
    let note = fields["note"].flatMap { reader.text($0, what: "note") }
    let date = fields["date"].flatMap { reader.day($0, what: "date") }
    guard let node = fields["service"], let word = reader.text(node, what: "service"),
      let service = reader.service(word, at: node, what: "service", among: services),
      let state, let date
    else { return nil }
    return SubjectRecord(
      service: service, state: state, owner: owner, due: due, note: note, date: date)
  }

  private mutating func state(_ node: Node) -> SubjectState? {
    guard let state = reader.word(node, what: "state", as: SubjectState.self) else { return nil }
    guard state != .decided else {
      reader.report(
        .badValue, at: node,
        CatalogueText.say(.decidedIsNotWritten))
      return nil
    }
    return state
  }
}
