/// Makes text harmless in Markdown: it can begin no structure, no HTML and no link.
enum MarkdownText {
  /// `text` on one line, escaped for the inside of a paragraph, a list item or a cell.
  ///
  /// A mark that would act is written as its number (CommonMark section 2.5): a number never acts,
  /// in a table either, where a backslash does not always hold. A word joiner follows an at sign,
  /// for some readers make addresses of mail out of what they already read (GitHub's section 6.9).
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n", "\r", "\t": result += " "
      case "@": result += "&#64;\u{2060}"
      case "\\", "`", "*", "_", "[", "]", "{", "}", "<", ">", "|", "~", "&", "#", "$", "^":
        result += "&#\(scalar.value);"
      // An address of the web goes by « :// » or « www. ».
      case ":" where scalars.dropFirst(index + 1).first == "/": result += "&#58;"
      case "." where result.suffix(3).lowercased() == "www": result += "&#46;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return withHarmlessStart(result)
  }

  /// No list, heading, line or code begins where the text does.
  private static func withHarmlessStart(_ text: String) -> String {
    let trimmed = text.drop { $0 == " " }
    let digits = trimmed.prefix { $0.isNumber }
    let rest = trimmed.dropFirst(digits.count)
    guard let mark = rest.first?.unicodeScalars.first else { return String(trimmed) }
    let marks = digits.isEmpty ? "+-=:" : ".)"
    let isList = marks.unicodeScalars.contains(mark)
    return isList ? "\(digits)&#\(mark.value);\(rest.dropFirst())" : String(trimmed)
  }
}
