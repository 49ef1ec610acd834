import Model

/// One table on a page of its own, with what must be known to read it.
public struct TablePage: Sendable {
  /// What the page shows, and of when.
  let title: String
  let table: ReportTable
  /// Columns that only a program is given: codes, and the ends of a range.
  var codes: Set<String> = []
  /// What is said in place of an empty table.
  let empty: String
  /// What stands below it.
  var notes: [String] = []
  let context: ReportContext

  /// The page as text; each line ends with a line feed, and none is wider than the context's width.
  public var text: String {
    var page = TextPage(language: context.language, width: context.pageWidth)
    page.paragraph(title)
    page.skip()
    if table.rows.isEmpty {
      page.paragraph(empty)
    } else {
      let shown = table.columns.indices.filter { !codes.contains(table.columns[$0].key) }
      page.table(
        TextTable(
          ReportTable(
            caption: table.caption, columns: shown.map { table.columns[$0] },
            rows: table.rows.map { row in shown.map { row[$0] } })))
    }
    if !notes.isEmpty { page.skip() }
    for note in notes { page.paragraph(note) }
    return page.text
  }

  /// A JSON object a row, one a line: each value with its text, and its number where that is shown
  /// whole (docs/format-rapport.md).
  public var jsonLines: String {
    table.rows.map { row in
      JSONText.object(
        zip(table.columns, row).map { column, cell in
          (
            column.key,
            JSONText.object([
              ("texte", JSONText.string(cell.text)), ("nombre", JSONText.optional(cell.number)),
            ])
          )
        }) + "\n"
    }.joined()
  }
}
