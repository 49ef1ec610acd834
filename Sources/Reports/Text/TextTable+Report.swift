import Model
import Texts

extension TextTable {
  /// The column that says which status a service has.
  private static let statusKey = "statut"

  /// A report's table as plain text, whose statuses stand out in that language.
  init(_ table: ReportTable, coloured language: Language) {
    self.init(table)
    tone = { row, column in
      guard table.columns[column].key == Self.statusKey, table.rows.indices.contains(row),
        table.rows[row].indices.contains(column)
      else { return nil }
      // « à l'étude, 31/12/2026 » begins with its status.
      let text = table.rows[row][column].text
      return ServiceStatus.allCases.first { text.hasPrefix($0.word(in: language)) }
        .map { TextTone($0) }
    }
  }

  /// A report's table as plain text.
  init(_ table: ReportTable) {
    self.init(
      columns: table.columns.map {
        Column(
          title: $0.title, isFigure: $0.isFigure, narrowest: $0.narrowest, rank: $0.rank)
      },
      rows: table.rows.map { $0.map(\.text) })
  }
}
