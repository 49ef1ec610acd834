/// A table (RFC 4180) whose first line names a column `domain`; a row is one line.
struct CSVSyntax: ListSyntax {
  private static let columnNames: Set<String> = [
    "domain", "domaine", "domains", "host", "hostname",
  ]

  private var separator: Unicode.Scalar = ","
  private var column: Int?
  private var isWithoutHeading = false

  mutating func read(_ line: ListLine, into draft: inout ListDraft) {
    let content = line.trimmed
    guard !content.isEmpty, !content.hasPrefix("#"), !isWithoutHeading else { return }
    guard let column else { return readHeading(content, &draft) }
    guard let cells = Self.cells(of: content, separator) else {
      return draft.reportUnknown(content, hint: .openQuote)
    }
    guard cells.indices.contains(column), !cells[column].isEmpty else {
      return draft.reportUnknown(content, hint: .emptyNameColumn)
    }
    let name = cells[column]
    if name.hasPrefix("*."), !name.dropFirst(2).contains("*") {
      // The name itself is meant too, as docs/regles.md says.
      draft.addSuffix(name.dropFirst(2))
    } else if name.contains("*") {
      draft.addPattern(name)
    } else {
      draft.addSuffix(name)
    }
  }

  private mutating func readHeading(_ content: Substring, _ draft: inout ListDraft) {
    for candidate: Unicode.Scalar in [",", ";", "\t"] {
      guard let cells = Self.cells(of: content, candidate),
        let index = cells.firstIndex(where: { Self.columnNames.contains($0.lowercased()) })
      else { continue }
      separator = candidate
      column = index
      return
    }
    isWithoutHeading = true
    draft.reportUnknown(
      content, hint: .noDomainColumn)
  }

  /// The cells of a row; nil when a quote is not closed or stands where none may be.
  private static func cells(of row: Substring, _ separator: Unicode.Scalar) -> [Substring]? {
    var cells: [Substring] = []
    var rest = row
    while true {
      if rest.first == "\"" {
        var end = rest.index(after: rest.startIndex)
        while true {
          guard let quote = rest[end...].firstIndex(of: "\"") else { return nil }
          end = rest.index(after: quote)
          guard end < rest.endIndex, rest[end] == "\"" else { break }
          end = rest.index(after: end)
        }
        // A doubled quote inside stays doubled: no name holds one.
        cells.append(rest[..<end].dropFirst().dropLast().trimmingBlanks)
        rest = rest[end...].trimmingBlanks
      } else {
        let cell = rest.before(separator)
        cells.append(cell.trimmingBlanks)
        rest = rest[cell.endIndex...]
      }
      guard let next = rest.unicodeScalars.first else { return cells }
      guard next == separator else { return nil }
      rest = rest.dropFirst()
      if separator != "\t" { rest = rest.drop { $0 == " " } }
    }
  }
}
