/// Writes JSON values that are small and flat (RFC 8259), in a fixed order of keys.
public enum JSONText {
  /// A string with everything escaped that JSON and terminals could stumble over.
  public static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}",
        // Marks that turn the direction of what follows: a terminal would show another text.
        "\u{61c}", "\u{200e}", "\u{200f}", "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A string, or null.
  public static func optional(_ text: String?) -> String {
    text.map(string) ?? "null"
  }

  /// A number, or null.
  public static func optional(_ number: Int?) -> String {
    number.map(String.init) ?? "null"
  }

  /// An array on one line; the values are JSON already.
  public static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }

  /// An object on one line; the values are JSON already.
  public static func object(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { "\(string($0.key)):\($0.value)" }.joined(separator: ",") + "}"
  }
}
