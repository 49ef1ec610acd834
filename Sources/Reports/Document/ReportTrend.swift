/// Figures of several kinds over the days of a month, each kind drawn by itself.
struct ReportTrend: Codable, Equatable {
  /// One kind of figure.
  struct Series: Codable, Equatable {
    /// The same in every language and version.
    let key: String
    let title: String
    /// What is said of its largest figure; empty when none is shown.
    let summary: String
    /// One for each day, in their order.
    let cells: [ReportCell]
    /// The days of which nothing is known, by their place: a gap and never 0 (P44).
    let gaps: [Int]

    /// The largest figure that is shown; 0 when there is none.
    var largest: Int { cells.compactMap(\.number).max() ?? 0 }
  }

  let caption: String
  /// How a drawing is to be read.
  let legend: String
  /// The heading of the days.
  let dayTitle: String
  /// The days in figures, in order.
  let days: [String]
  let series: [Series]
  /// The same by weeks, for a page of text.
  let weeks: ReportTable
  /// What the marks in `weeks` say; nil without any.
  var weeksRemark: String?

  /// The figures day by day.
  var table: ReportTable {
    ReportTable(
      caption: caption,
      columns: [ReportTable.Column(key: "jour", title: dayTitle)]
        + series.map { ReportTable.Column(key: $0.key, title: $0.title, isFigure: true) },
      rows: days.indices.map { day in
        [ReportCell(days[day])]
          + series.map { $0.cells.indices.contains(day) ? $0.cells[day] : ReportCell("") }
      })
  }
}
