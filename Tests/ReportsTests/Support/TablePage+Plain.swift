import Reports

extension TablePage {
  /// The text with one ordinary blank for each run of blanks and line ends.
  var plainText: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
