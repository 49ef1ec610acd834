/// One cell of an export.
enum CSVCell: Hashable {
  /// Words, which no spreadsheet may take for anything else.
  case text(String)
  /// A number or a date in a form of ours, which may be taken for one.
  case plain(String)

  /// The cell's content as it is.
  var raw: String {
    switch self {
    case .text(let text), .plain(let text): text
    }
  }

  /// The cell's content, harmless to spreadsheets.
  var content: String {
    switch self {
    case .text(let text): SpreadsheetHazard.neutralised(text)
    case .plain(let text): text
    }
  }
}
