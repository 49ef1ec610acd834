import Yams

/// One file of rules as a tree of nodes with their places.
enum YAMLDocument {
  /// The root of the file, nil for a file of blanks and comments; problems are reported.
  static func root(of source: RuleSource, problems: inout ProblemList) -> Node? {
    let precheck = YAMLPrecheck(source)
    for finding in precheck.findings {
      problems.report(finding.code, at: finding.place, finding.message)
    }
    guard precheck.findings.isEmpty else { return nil }
    do {
      var text = source.text
      if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      return try Yams.compose(yaml: text, .default, .default, .utf8)
    } catch let error as YamlError {
      report(error, in: source, problems: &problems)
    } catch {
      problems.report(
        .syntax, at: start(of: source), CatalogueText.say(.unreadableFile, "\(error)"))
    }
    return nil
  }

  private static func start(of source: RuleSource) -> Place {
    Place(path: source.path, line: 1, column: 1)
  }

  private static func report(
    _ error: YamlError, in source: RuleSource, problems: inout ProblemList
  ) {
    func place(_ mark: Mark) -> Place {
      Place(path: source.path, line: mark.line, column: mark.column)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      problems.report(
        .syntax, at: place(mark),
        CatalogueText.say(.malformedYAML, problem))
    case .composer(_, _, let mark, _):
      problems.report(
        .syntax, at: place(mark),
        CatalogueText.say(.severalDocuments))
    case .duplicatedKeysInMapping(let keys, let context):
      problems.report(
        .duplicate, at: place(context.mark),
        CatalogueText.say(.keyTwice, Wording.list(keys.sorted().map(Wording.quote))))
    default:
      problems.report(
        .syntax, at: start(of: source), CatalogueText.say(.unreadableYAML))
    }
  }
}
