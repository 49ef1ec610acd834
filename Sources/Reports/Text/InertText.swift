/// Makes text that people or the wire wrote harmless on a page, in a terminal and in a log.
///
/// For names of directions, services and the like, which are Unicode text; for bytes of names from
/// the wire see `Model.NameText`.
public enum InertText {
  /// The longest name shown, in scalars: longer ones are cut, so that no name fills a page.
  public static let longest = 200
  /// Accents in a row on one letter; more would climb over the lines above.
  static let mostMarksInARow = 2

  /// `text` without anything that acts instead of being read.
  ///
  /// Control characters (C0, C1, escape sequences thus), format characters (bidirectional marks,
  /// zero-width ones, byte order marks, tags), line and paragraph separators, private and unassigned
  /// code points become `\u{…}` with their number; other blanks become one ordinary blank each;
  /// blanks at both ends go.
  public static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    var length = 0
    for scalar in text.unicodeScalars {
      guard length < longest else {
        result.append("…")
        break
      }
      length += 1
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        marks = 0
      case .spaceSeparator:
        result.append(" ")
        marks = 0
      case .nonspacingMark, .enclosingMark:
        marks += 1
        if marks <= mostMarksInARow { result.append(scalar) }
      default:
        result.append(scalar)
        marks = 0
      }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
