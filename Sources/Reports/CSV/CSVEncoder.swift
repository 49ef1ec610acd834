/// Writes rows of cells as RFC 4180 says, with the dialect's separator.
struct CSVEncoder {
  let dialect: CSVDialect

  /// One record with its line end (CRLF).
  ///
  /// A cell that holds the separator of any dialect, a quote, a line break or a blank at an end is
  /// quoted, and quotes inside are doubled (RFC 4180, section 2).
  func record(_ cells: [CSVCell]) -> String {
    cells.map { quoted($0.content) }.joined(separator: String(dialect.separator)) + "\r\n"
  }

  private func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == ";" || $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n" || $0 == "\t"
    }
    let scalars = text.unicodeScalars
    guard needsQuotes || scalars.first == " " || scalars.last == " " else { return text }
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in scalars {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}
