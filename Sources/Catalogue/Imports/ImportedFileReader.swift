import Model

/// Reads a file that an import wrote, as strictly as rule files are read.
struct ImportedFileReader {
  private static let keys = ["format", "source", "date", "sha256", "category"]

  private(set) var problems: ProblemList
  private let source: RuleSource
  private var line = 0
  private var fields: [String: String] = [:]
  private var names: [ImportedName] = []
  private var lines: [Int] = []

  init(_ source: RuleSource, problems: ProblemList) {
    self.source = source
    self.problems = problems
  }

  mutating func read() -> ImportedFile? {
    let before = problems.count
    guard source.text.utf8.count <= ImportedFile.maximumBytes else {
      report(.tooLarge, CatalogueText.say(.moreThanBytes, ImportedFile.maximumBytes))
      return nil
    }
    for piece in source.text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false) {
      line += 1
      let text = String(Substring(piece))
      if line == 1 {
        guard text == ImportedFile.mark else {
          report(
            .badValue,
            CatalogueText.say(.notAnImport, Wording.quote(ImportedFile.mark)))
          return nil
        }
      } else if text.hasPrefix("#") {
        readHeading(text)
      } else if !text.isEmpty {
        readName(text)
      }
    }
    guard let heading = heading(), problems.count == before else { return nil }
    let file = source.path.split(separator: "/").last.map(String.init) ?? ""
    let name = file.hasSuffix(".txt") ? String(file.dropLast(4)) : file
    guard ImportedFile.isName(name) else {
      report(
        .badValue,
        CatalogueText.say(.badListName, Wording.quote(name)))
      return nil
    }
    return ImportedFile(
      name: name, heading: heading, names: names, path: source.path, lines: lines)
  }

  private mutating func report(_ code: RuleProblem.Code, _ message: @autoclosure () -> String) {
    problems.report(
      code, at: Place(path: source.path, line: max(line, 1), column: 1), message())
  }

  private mutating func readHeading(_ text: String) {
    let content = text.dropFirst().trimmingBlanks
    guard content.contains(":") else { return }
    let key = content.before(":")
    guard Self.keys.contains(String(key)) else { return }
    fields[String(key)] = String(content.dropFirst(key.count + 1).trimmingBlanks)
  }

  private mutating func heading() -> ImportedHeading? {
    for key in Self.keys where fields[key] == nil {
      report(
        .missingKey,
        CatalogueText.say(.headingWithout, Wording.quote(CatalogueText.say(.headingLine, key))))
      return nil
    }
    guard let format = ListFormat(rawValue: fields["format"] ?? ""),
      let day = CivilDay(iso: fields["date"] ?? ""),
      let category = ServiceCategory(rawValue: fields["category"] ?? "")
    else {
      report(
        .badValue, CatalogueText.say(.unknownInHeading))
      return nil
    }
    return ImportedHeading(
      format: format, source: fields["source"] ?? "", day: day, digest: fields["sha256"] ?? "",
      category: category)
  }

  private mutating func readName(_ text: String) {
    guard names.count < ListDraft.maximumNames else {
      if names.count == ListDraft.maximumNames, lines.last != Int.max {
        lines.append(Int.max)
        report(.tooLarge, CatalogueText.say(.tooManyNamesInList, ListDraft.maximumNames))
      }
      return
    }
    if text.hasPrefix("  except ") { return readException(text) }
    let isShared = text.hasSuffix(" shared")
    let words = isShared ? text.dropLast(7) : text[...]
    guard let pattern = Self.pattern(words) else {
      return report(
        .badDomain,
        CatalogueText.say(.notAnImportedName, Wording.quote(text)))
    }
    let broad: Bool
    if case .suffix(let name, _) = pattern {
      broad = BroadNames.isRegistry(name) || (!isShared && BroadNames.contains(name))
    } else {
      broad = false
    }
    guard !broad else {
      return report(
        .broadDomain, CatalogueText.say(.tooBroad, Wording.quote(text)))
    }
    names.append(ImportedName(pattern: pattern, scope: isShared ? .shared : .dedicated))
    lines.append(line)
  }

  private mutating func readException(_ text: String) {
    guard let last = names.last, case .suffix(let name, let exceptions) = last.pattern,
      let exception = DomainName(text.dropFirst(9)), exception != name,
      exception.isEqualToOrBelow(name), exceptions.last != exception
    else {
      return report(
        .badDomain, CatalogueText.say(.notBelowTheLineBefore, Wording.quote(text)))
    }
    names[names.count - 1] = last.with(pattern: .suffix(name, except: exceptions + [exception]))
  }

  private static func pattern(_ words: Substring) -> NamePattern? {
    if words.hasPrefix("exact: ") { return complete(words.dropFirst(7)).map { .exact($0) } }
    if words.hasPrefix("pattern: ") {
      return (try? LabelPattern(parsing: String(words.dropFirst(9)))).map { .labels($0) }
    }
    return complete(words).map { .suffix($0, except: []) }
  }

  private static func complete(_ text: Substring) -> DomainName? {
    guard let name = DomainName(text), text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return name
  }
}
