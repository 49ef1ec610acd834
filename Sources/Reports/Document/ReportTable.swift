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
  }

  /// What the table shows, for whoever cannot see where it stands.
  let caption: String
  let columns: [Column]
  let rows: [[ReportCell]]
}
