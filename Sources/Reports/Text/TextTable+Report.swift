extension TextTable {
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
