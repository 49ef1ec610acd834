/// A table of a report; the first cell of a row is what the row is about.
struct ReportTable: Codable, Equatable {
  /// A column.
  struct Column: Codable, Equatable {
    /// The same in every language and version.
    let key: String
    let title: String
    /// Whether its cells are figures, set to the right.
    var isFigure = false
    /// The fewest columns of a page of text that it can do with; nil when it cannot shrink.
    var narrowest: Int?
    /// Columns of a lower rank leave a narrow page of text first; nil when it always stays.
    var rank: Int?
    /// How its figures are drawn where a format draws; nil when they are only written.
    var drawing: Drawing?
  }

  /// How the figures of a table are drawn; one that is masked has no number and so no drawing.
  enum Drawing: String, Codable {
    /// The ground of a cell is the darker the larger its figure is.
    case shade
    /// A bar under each figure.
    case bar
  }

  /// What the table shows, for whoever cannot see where it stands.
  let caption: String
  let columns: [Column]
  let rows: [[ReportCell]]

  /// The largest number among the cells that are drawn.
  var largestDrawn: Int {
    rows.flatMap { zip(columns, $0) }.filter { $0.0.drawing != nil }.compactMap(\.1.number).max()
      ?? 0
  }
}
