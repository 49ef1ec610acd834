/// What stands under a heading.
enum ReportBlock: Codable, Equatable {
  /// Sentences.
  case paragraph(String)
  /// Labels with their values, one a line; the labels are so wide on a page of text.
  case facts([ReportFact], labelWidth: Int)
  /// Short figures of one kind, side by side where a format has no columns.
  case figures([ReportFact], caption: String)
  case table(ReportTable)
  /// Figures by day: drawn where a format draws, with their table.
  case trend(ReportTrend)
  /// The hours of the day, drawn where a format draws: a sentence says the same.
  case hours([ReportHour], caption: String)
  /// Things to do, in their order.
  case actions([ProposedAction])
}
