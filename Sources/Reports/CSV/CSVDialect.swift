/// How an export is punctuated.
public enum CSVDialect: String, CaseIterable, Sendable {
  /// What a French Excel opens with a double click: byte order mark, `;`, CRLF.
  case excelFrench = "excel-fr"
  /// What RFC 4180 says: `,`, CRLF, no byte order mark.
  case rfc4180

  /// What stands between two cells.
  var separator: Character {
    switch self {
    case .excelFrench: ";"
    case .rfc4180: ","
    }
  }

  /// What stands before the first cell of the file.
  var byteOrderMark: String {
    switch self {
    case .excelFrench: "\u{feff}"
    case .rfc4180: ""
    }
  }
}
