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
      problems.report(.syntax, at: start(of: source), "fichier illisible\u{A0}: \(error)")
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
        "YAML mal formé (\(problem))\u{202F}; vérifier ici et à la ligne précédente le retrait, "
          + "l'espace après «\u{A0}:\u{A0}» et la fermeture des guillemets et des accolades")
    case .composer(_, _, let mark, _):
      problems.report(
        .syntax, at: place(mark),
        "plusieurs documents dans un fichier\u{202F}; ôter la ligne «\u{A0}---\u{A0}» "
          + "et mettre la suite dans un autre fichier")
    case .duplicatedKeysInMapping(let keys, let context):
      problems.report(
        .duplicate, at: place(context.mark),
        "clé écrite deux fois\u{A0}: \(Wording.list(keys.sorted().map(Wording.quote)))"
          + "\u{202F}; n'en garder qu'une")
    default:
      problems.report(
        .syntax, at: start(of: source), "YAML illisible\u{202F}; vérifier l'encodage (UTF-8)")
    }
  }
}
