/// Reads the files of one outside list, piece by piece, in flat memory.
///
/// The caller opens the files: it feeds the bytes of one, says that it ended, and asks which file is
/// to be read next, until there is none.
public struct ListCollector {
  /// The longest line that is read: a name needs 253 bytes, four times that with escapes, and a row
  /// of a table has other cells.
  public static let longestLine = 4_096
  /// Files of one list, with all that it includes; v2fly's largest list has some 700.
  public static let maximumFiles = 1_000
  /// Files that include each other in a chain; v2fly's longest has five.
  public static let maximumDepth = 16

  private let format: ListFormat
  private var draft = ListDraft()
  private var syntax: any ListSyntax
  private var pending: [ListInclude] = []
  private var asked: Set<ListRequest> = []
  private var fileCount = 0
  private var current = ListRequest(name: "", filters: [])
  private var chain: [String] = []

  private var line: [UInt8] = []
  private var lineLength = 0
  private var lineNumber = 0
  private var lineCount = 0

  /// A collector of a list of that format.
  public init(format: ListFormat) {
    self.format = format
    syntax = PlainSyntax(holdsAddresses: false)
  }

  /// Begins a file; `path` is how problems name it.
  public mutating func begin(path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    begin(ListRequest(name: name, filters: []), path: path, chain: [])
  }

  /// Begins the file that was asked for.
  public mutating func begin(_ include: ListInclude, path: String) {
    begin(
      ListRequest(name: include.name, filters: include.filters), path: path, chain: include.chain)
  }

  private mutating func begin(_ request: ListRequest, path: String, chain: [String]) {
    current = request
    self.chain = chain + [request.name]
    syntax = format.syntax(forFile: path)
    draft.path = path
    draft.filters = request.filters
    fileCount += 1
    lineNumber = 0
  }

  /// Whether nothing more is taken, since the list holds too many names.
  public var isFull: Bool { draft.isFull }

  /// Takes the next bytes of the file.
  public mutating func feed(_ bytes: Span<UInt8>) {
    guard !isFull else { return }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") {
        endLine()
        if isFull { return }
      } else {
        lineLength = min(lineLength + 1, Int.max - 1)
        if line.count < Self.longestLine { line.append(byte) }
      }
    }
  }

  /// Ends the file; its last line needs no line feed.
  public mutating func endFile() {
    if lineLength > 0, !isFull { endLine() }
    line = []
    lineLength = 0
    for var include in draft.takeIncludes() {
      include.chain = chain
      // What is asked of a file asked for with filters is asked with these too.
      let wanted = ListInclude(
        name: include.name, filters: current.filters + include.filters, path: include.path,
        line: include.line, column: include.column, chain: chain)
      if chain.contains(include.name) {
        report(
          .includeLoop, include,
          CatalogueText.say(
            .includeLoop, (chain + [include.name]).joined(separator: " > ")))
      } else if chain.count >= Self.maximumDepth || fileCount + pending.count >= Self.maximumFiles {
        report(.tooManyIncludes, include, CatalogueText.say(.tooManyNestedIncludes))
      } else if asked.insert(ListRequest(name: wanted.name, filters: wanted.filters)).inserted {
        pending.append(wanted)
      }
    }
  }

  /// The next file that the list asks for; nil when there is none left.
  public mutating func nextInclude() -> ListInclude? { pending.popLast() }

  /// Says that a file asked for cannot be had, and why.
  public mutating func report(missing include: ListInclude, cause: String) {
    report(.missingInclude, include, CatalogueText.say(.includeNotRead, cause))
  }

  private mutating func report(
    _ code: ListProblem.Code, _ include: ListInclude, _ message: String
  ) {
    draft.path = include.path
    draft.line = ListLine(text: "", number: include.line)
    draft.report(code, column: include.column, message)
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      lineLength = 0
    }
    lineNumber += 1
    lineCount += 1
    var content = line[...]
    // A byte order mark (Unicode 16.0, section 23.8) at the start of a file is no character of it.
    if lineNumber == 1, content.starts(with: [0xef, 0xbb, 0xbf]) { content.removeFirst(3) }
    if content.last == UInt8(ascii: "\r") { content.removeLast() }
    guard lineLength <= Self.longestLine else {
      draft.line = ListLine(text: "", number: lineNumber)
      return draft.report(
        .lineTooLong, column: 1,
        CatalogueText.say(.lineTooLong, lineLength, Self.longestLine))
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      draft.line = ListLine(text: "", number: lineNumber)
      return draft.report(.notText, column: 1, CatalogueText.say(.notUTF8))
    }
    draft.line = ListLine(text: text, number: lineNumber)
    syntax.read(draft.line, into: &draft)
  }

  /// What was read.
  public consuming func finish() -> CollectedList {
    CollectedList(draft: draft, lineCount: lineCount, fileCount: fileCount)
  }
}

/// A file as a list asks for it.
private struct ListRequest: Hashable {
  let name: String
  let filters: [ListInclude.Filter]
}
