/// The formats in which a report can be read.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Plain text of a fixed width, for a terminal.
  case text
  /// One page for a browser and for paper, without anything from elsewhere.
  case html
  /// Markdown (CommonMark with GitHub's tables), for a wiki or a ticket.
  case markdown
  /// For a program: docs/format-rapport.md.
  case json
  /// For a spreadsheet: one cell of the report a row.
  case csv

  /// The end of a file's name in this format, without its dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .html: "html"
    case .markdown: "md"
    case .json: "json"
    case .csv: "csv"
    }
  }
}
