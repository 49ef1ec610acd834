import Model

/// What has been read of a list so far: names, exceptions, files to include, lines left aside.
struct ListDraft {
  /// Names of one list; more is a list of everything and not of services. Bounds memory: some
  /// 20 MB.
  static let maximumNames = 100_000
  /// Problems kept with their place; the others are only counted.
  static let maximumProblems = 200

  /// Patterns with whether the names belong to the service alone.
  private(set) var names: [NamePattern: RuleScope] = [:]
  private(set) var exceptions: Set<DomainName> = []
  private(set) var problems: [ListProblem] = []
  private(set) var problemCounts: [ListProblem.Code: Int] = [:]
  private(set) var includes: [ListInclude] = []
  /// Lines that gave a name, an exception or an include.
  private(set) var statementCount = 0
  /// The file and line that is read.
  var path = ""
  var line = ListLine(text: "", number: 1)
  /// Which names of the file count.
  var filters: [ListInclude.Filter] = []

  var isFull: Bool { (problemCounts[.tooManyNames] ?? 0) > 0 }

  /// Adds a problem at that part of the current line.
  mutating func report(
    _ code: ListProblem.Code, at part: Substring, _ message: @autoclosure () -> String
  ) {
    report(code, column: line.column(of: part), message())
  }

  mutating func report(
    _ code: ListProblem.Code, column: Int, _ message: @autoclosure () -> String
  ) {
    problemCounts[code, default: 0] += 1
    guard problems.count < Self.maximumProblems else { return }
    problems.append(
      ListProblem(
        code: code, path: path, line: line.number, column: column, message: message()))
  }

  mutating func reportUnknown(_ part: Substring, hint: CatalogueText? = nil) {
    let quoted = Wording.quote(String(part))
    report(
      .unknownSyntax, at: part,
      hint.map { CatalogueText.say(.unknownLineWithHint, quoted, CatalogueText.say($0)) }
        ?? CatalogueText.say(.unknownLine, quoted))
  }

  /// A name and all below it; `place` is where a problem stands, when that is not the name itself.
  mutating func addSuffix(_ part: Substring, isShared: Bool = false, at place: Substring? = nil) {
    guard let name = name(part, at: place) else { return }
    guard !BroadNames.isRegistry(name) else {
      return report(
        .broadName, at: place ?? part,
        CatalogueText.say(.everybodysName, Wording.quote(name.text)))
    }
    let isPlatform = BroadNames.contains(name)
    add(.suffix(name, except: []), isShared: isShared || isPlatform)
  }

  /// A name alone.
  mutating func addExact(_ part: Substring, isShared: Bool = false, at place: Substring? = nil) {
    guard let name = name(part, at: place) else { return }
    add(.exact(name), isShared: isShared)
  }

  /// A name in which `*` stands for characters of one label.
  mutating func addPattern(_ part: Substring) {
    do throws(LabelPattern.Failure) {
      let pattern = try LabelPattern(parsing: String(part))
      let isBroad = pattern.headLiteralCount == 0 && BroadNames.contains(pattern.tail)
      add(.labels(pattern), isShared: isBroad)
    } catch {
      report(
        .badName, at: part,
        CatalogueText.say(.patternRefused, Wording.quote(String(part)), error.message))
    }
  }

  /// A name that the list takes out again, with all below it.
  mutating func addException(_ part: Substring, at place: Substring? = nil) {
    guard let name = name(part, at: place) else { return }
    statementCount += 1
    guard exceptions.count < Self.maximumNames else { return reportFull(at: part) }
    exceptions.insert(name)
  }

  mutating func addInclude(_ name: Substring, filters: [ListInclude.Filter]) {
    statementCount += 1
    // A line costs nothing, a file does: the collector bounds the files, this the waiting ones.
    guard includes.count < ListCollector.maximumFiles else {
      return report(.tooManyIncludes, at: name, CatalogueText.say(.tooManyIncludes))
    }
    includes.append(
      ListInclude(
        name: String(name), filters: filters, path: path, line: line.number,
        column: line.column(of: name)))
  }

  mutating func takeIncludes() -> [ListInclude] {
    defer { includes = [] }
    return includes
  }

  private mutating func add(_ pattern: NamePattern, isShared: Bool) {
    statementCount += 1
    let known = names[pattern]
    guard known != nil || names.count < Self.maximumNames else {
      return reportFull(at: line.trimmed)
    }
    // What one line calls shared stays shared.
    if isShared || known == .shared {
      names[pattern] = .shared
    } else {
      names[pattern] = .dedicated
    }
  }

  private mutating func reportFull(at part: Substring) {
    report(
      .tooManyNames, at: part,
      CatalogueText.say(.listFull, Self.maximumNames))
  }

  /// A host name of two labels or more, or a problem.
  private mutating func name(_ part: Substring, at place: Substring?) -> DomainName? {
    if IPAddress(part) != nil || IPPrefix(part) != nil {
      report(
        .notAName, at: place ?? part,
        CatalogueText.say(.addressIsNoName, Wording.quote(String(part))))
      return nil
    }
    guard let name = InternationalName.name(part), name.labels.count >= 2,
      let last = name.labels.last, !last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      report(
        .badName, at: place ?? part,
        CatalogueText.say(.notACompleteName, Wording.quote(String(part))))
      return nil
    }
    return name
  }
}
