/// Values as the files hold them that commands write.
enum YAMLText {
  /// A text in double quotes. Scalar by scalar: a quote that a mark joins to its neighbour ends the
  /// text all the same.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result.append("\\") }
      result.append(scalar)
    }
    return "\"" + String(result) + "\""
  }

  /// A mapping as an item of a list, with its line feed; the values are YAML already.
  static func item(_ pairs: [(key: String, value: String)]) -> String {
    "- " + pairs.map { "\($0.key): \($0.value)" }.joined(separator: "\n  ") + "\n"
  }
}
