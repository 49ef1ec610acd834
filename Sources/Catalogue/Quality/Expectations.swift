public import Model

/// What somebody expects of the rules, name by name: a test that needs no program.
///
/// One expectation a line, `#` begins a comment:
///
///     chatgpt.com              openai-chatgpt   ouvre
///     cdn.exemple.fr           exemple          sans
///     mistral.ville.fr         -
public struct Expectations: Sendable {
  /// Lines of one file; a test of everything is no longer read by anybody.
  public static let maximumCount = 10_000
  private static let words = ["ouvre": true, "sans": false]

  private struct Item {
    let name: String
    /// Nil when no rule may match.
    let service: String?
    /// Nil when it does not matter.
    let opensIncident: Bool?
    let place: Place
  }

  private let items: [Item]

  /// How many there are.
  public var count: Int { items.count }

  /// Reads the file; throws all that is wrong with it.
  public init(_ source: RuleSource) throws(RuleProblems) {
    var problems = ProblemList()
    var items: [Item] = []
    let lines = source.text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
    for (index, piece) in lines.enumerated() {
      let line = ListLine(text: String(Substring(piece)), number: index + 1)
      let words = line.text[...].before("#").words
      guard let name = words.first else { continue }
      let place = Place(path: source.path, line: index + 1, column: line.column(of: name))
      guard items.count < Self.maximumCount else {
        problems.report(.tooLarge, at: place, CatalogueText.say(.tooManyLines, Self.maximumCount))
        break
      }
      let service = words.count > 1 ? words[1] : nil
      let verdict = words.count > 2 ? Self.words[String(words[2])] : nil
      guard let service, words.count <= 3, words.count < 3 || verdict != nil,
        service != "-" || words.count == 2
      else {
        problems.report(
          .badValue, at: place,
          CatalogueText.say(.expectationForm))
        continue
      }
      items.append(
        Item(
          name: String(name), service: service == "-" ? nil : String(service),
          opensIncident: verdict, place: place))
    }
    if items.isEmpty, problems.count == 0 {
      problems.report(
        .emptyFile, at: Place(path: source.path, line: 1, column: 1),
        CatalogueText.say(.nothingToCheck))
    }
    guard !problems.refuses else { throw RuleProblems(problems: problems.sorted) }
    self.items = items
  }

  /// What is otherwise than expected, one sentence a line of the file.
  public func failures(of catalogue: Catalogue, at time: CivilTime) -> [RuleProblem] {
    items.compactMap { item in
      let explanation = catalogue.explain(item.name.utf8, at: time)
      let found = explanation.rule?.service.rawValue
      guard found == item.service else {
        return RuleProblem(
          code: .notAsExpected, place: item.place,
          message: CatalogueText.say(
            .otherServiceFound, explanation.name, item.service ?? CatalogueText.say(.noRule),
            found ?? CatalogueText.say(.noRule)))
      }
      guard let expected = item.opensIncident, expected != explanation.opensIncident else {
        return nil
      }
      return RuleProblem(
        code: .notAsExpected, place: item.place,
        message: CatalogueText.say(
          expected ? .shouldOpenUse : .shouldOpenNoUse, explanation.name))
    }
  }
}
