/// Writes a report for a spreadsheet: one value a row, with where it stands (docs/format-rapport.md).
///
/// It says what the document says and nothing more; every word of it is harmless to a spreadsheet.
struct ReportCSV {
  /// Raised when a column is appended.
  static let schemaVersion = 1

  /// The columns, in French in all languages: programs read them.
  static let columns = [
    "version_schema", "section", "tableau", "ligne", "objet", "colonne", "texte", "nombre",
  ]

  let document: ReportDocument
  let dialect: CSVDialect

  /// The file: its header, then a record for each value, in the order of the report.
  var text: String {
    var page = dialect.byteOrderMark + encoder.record(Self.columns.map { .plain($0) })
    let head = [
      ("titre", document.name), ("collectivite", document.collectivity ?? ""),
      ("seuil", document.threshold), ("periode", document.period),
    ]
    for (key, text) in head where !text.isEmpty {
      page += record(section: "en-tete", column: key, ReportCell(text))
    }
    page += sentences(document.remarks, section: "en-tete", column: "remarque")
    for section in document.sections { write(section, to: &page) }
    return page + sentences(document.footer, section: "pied", column: "texte")
  }

  private var encoder: CSVEncoder { CSVEncoder(dialect: dialect) }

  private func write(_ section: ReportSection, to page: inout String) {
    let judged = [("verdict", section.verdict), ("remarque", section.remark)]
    for (key, text) in judged {
      if let text { page += record(section: section.key, column: key, ReportCell(text)) }
    }
    for block in section.blocks { page += records(of: block, in: section.key) }
  }

  private func records(of block: ReportBlock, in section: String) -> String {
    switch block {
    case .paragraph(let text):
      return record(section: section, column: "texte", ReportCell(text))
    case .facts(let facts, _): return self.facts(facts, in: section, table: "")
    case .figures(let facts, let caption): return self.facts(facts, in: section, table: caption)
    case .table(let table): return self.table(table, in: section)
    case .trend(let trend): return self.table(trend.table, in: section)
    case .hours(let hours, let caption):
      return hours.enumerated().map { index, hour in
        let isHeard =
          hour.isHeard
          ? document.language.say(.yes) : document.language.say(.no)
        let heard = record(
          section: section, table: caption, row: index + 1, about: hour.label,
          column: "paquets-lus", ReportCell(isHeard))
        return heard
          + (hour.packets.map {
            record(
              section: section, table: caption, row: index + 1, about: hour.label,
              column: "paquets",
              ReportCell(
                NumberText.count($0.size, document.language), number: Int(clamping: $0.size)))
          } ?? "")
      }.joined()
    case .actions(let actions):
      return actions.enumerated().map { index, action in
        let values = [
          ("quoi", action.what), ("commande", action.command), ("numero", action.ticket),
        ]
        return values.compactMap { column, text in
          text.map {
            record(
              section: section, row: index + 1, about: action.who, column: column, ReportCell($0))
          }
        }.joined()
      }.joined()
    }
  }

  private func facts(_ facts: [ReportFact], in section: String, table: String) -> String {
    facts.enumerated().map { index, fact in
      record(
        section: section, table: table, row: index + 1, about: fact.label, column: fact.key,
        fact.value)
    }.joined()
  }

  /// The first cell of a row is what its other cells are about.
  private func table(_ table: ReportTable, in section: String) -> String {
    table.rows.enumerated().map { index, row in
      zip(table.columns, row).dropFirst().map { column, cell in
        record(
          section: section, table: table.caption, row: index + 1, about: row.first?.text ?? "",
          column: column.key, cell)
      }.joined()
    }.joined()
  }

  private func sentences(_ texts: [String], section: String, column: String) -> String {
    texts.map { record(section: section, column: column, ReportCell($0)) }.joined()
  }

  private func record(
    section: String, table: String = "", row: Int = 1, about: String = "", column: String,
    _ cell: ReportCell
  ) -> String {
    encoder.record([
      .plain(String(Self.schemaVersion)), .plain(section), .text(table), .plain(String(row)),
      .text(about), .plain(column), .text(cell.text),
      .plain(cell.number.map { String($0) } ?? ""),
    ])
  }
}
