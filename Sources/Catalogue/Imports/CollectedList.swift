import Model

/// What an outside list says, in the form in which Vigie keeps it.
public struct CollectedList: Sendable {
  /// The names, without those that another one of the list takes in; in the order of their texts.
  public let names: [ImportedName]
  /// Lines left aside, the first ones with their place.
  public let problems: [ListProblem]
  /// Lines left aside, by reason.
  public let problemCounts: [ListProblem.Code: Int]
  /// Names that another one of the list takes in.
  public let redundantCount: Int
  /// Lines read.
  public let lineCount: Int
  /// Files read.
  public let fileCount: Int

  /// How many lines were left aside.
  public var problemCount: Int { problemCounts.values.reduce(0, +) }

  /// Whether the list looks like one of another format: more lines unknown than understood.
  public var looksForeign: Bool {
    let unknown =
      (problemCounts[.unknownSyntax] ?? 0) + (problemCounts[.notText] ?? 0)
      + (problemCounts[.lineTooLong] ?? 0) + (problemCounts[.badName] ?? 0)
    return unknown > names.count + redundantCount
  }

  init(draft: ListDraft, lineCount: Int, fileCount: Int) {
    problems = draft.problems
    problemCounts = draft.problemCounts
    self.lineCount = lineCount
    self.fileCount = fileCount
    var suffixes: [String: RuleScope] = [:]
    for case (.suffix(let name, _), let scope) in draft.names { suffixes[name.text] = scope }
    var exceptionsBySuffix: [String: [DomainName]] = [:]
    for exception in draft.exceptions {
      for above in exception.text.labelSuffixes.dropFirst() where suffixes[above] != nil {
        exceptionsBySuffix[above, default: []].append(exception)
      }
    }
    var kept: [ImportedName] = []
    var redundant = 0
    for (pattern, scope) in draft.names {
      // An exception takes out what is equal to it or below it.
      let fixed: DomainName
      let above: ArraySlice<String>
      switch pattern {
      case .exact(let name): (fixed, above) = (name, name.text.labelSuffixes[...])
      case .suffix(let name, _): (fixed, above) = (name, name.text.labelSuffixes.dropFirst())
      case .labels(let own): (fixed, above) = (own.tail, own.tail.text.labelSuffixes[...])
      }
      let isExcepted = fixed.text.labelSuffixes.contains { text in
        DomainName(text).map { draft.exceptions.contains($0) } ?? false
      }
      // A shared name does not take in a dedicated one: the list said more of that one. Exceptions of
      // a name above are exceptions here too.
      let isCovered = above.contains { text in
        suffixes[text].map { $0 == scope || scope == .shared } ?? false
      }
      guard !isExcepted else { continue }
      if isCovered {
        redundant += 1
      } else if case .suffix(let name, _) = pattern {
        let exceptions = (exceptionsBySuffix[name.text] ?? []).sorted { $0.text < $1.text }
        kept.append(
          ImportedName(pattern: .suffix(name, except: exceptions), scope: scope))
      } else {
        kept.append(ImportedName(pattern: pattern, scope: scope))
      }
    }
    names = kept.sorted()
    redundantCount = redundant
  }
}
