/// A small reader of RFC 4180 for the tests: it shares nothing with the writer.
enum CSVReader {
  /// The records of a file; nil when it is not well formed.
  static func records(_ text: String, separator: Unicode.Scalar) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var cell = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where cell.isEmpty:
        guard let quoted = quotedCell(&rest) else { return nil }
        cell = quoted
        guard rest.first == separator || rest.first == "\r" else { return nil }
      case separator:
        record.append(String(cell))
        cell = .init()
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        records.append(record + [String(cell)])
        record = []
        cell = .init()
      case "\"", "\n": return nil
      default: cell.append(scalar)
      }
    }
    return record.isEmpty && cell.isEmpty ? records : nil
  }

  private static func quotedCell(
    _ rest: inout ArraySlice<Unicode.Scalar>
  ) -> String.UnicodeScalarView? {
    var cell = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      guard scalar == "\"" else {
        cell.append(scalar)
        continue
      }
      guard rest.first == "\"" else { return cell }
      rest.removeFirst()
      cell.append("\"")
    }
    return nil
  }
}
