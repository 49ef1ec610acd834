import Texts

/// A page of plain text under construction; no line is ever wider than the page.
struct TextPage {
  let language: Language
  let width: Int
  private(set) var lines: [String] = []

  init(language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  /// Stands for a blank inside a command, where no line may be broken; names never hold it, for
  /// `InertText` escapes private code points.
  private static let fixedBlank: Character = "\u{e000}"

  /// A command to type, which stays on one line when it fits one.
  static func command(_ text: String) -> String {
    String(text.map { $0 == " " ? fixedBlank : $0 })
  }

  /// The page, each line ended.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// An empty line, never two in a row.
  mutating func skip() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A paragraph set from the `indent`-th column, its further lines from the `hanging`-th.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int? = nil) {
    let start = String(repeating: " ", count: indent)
    append(start, text, hanging: hanging ?? indent)
  }

  /// A paragraph that begins with a heading and, after it, a word that judges; both stand out on a page
  /// in colours.
  mutating func paragraph(
    _ text: String, hanging: Int, heading: String, verdict: (word: String, tone: TextTone)?
  ) {
    let first = lines.count
    paragraph(text, hanging: hanging)
    guard lines.indices.contains(first) else { return }
    let pieces =
      [(typeset(heading), TextTone.heading)] + (verdict.map { [(typeset($0.word), $0.tone)] } ?? [])
    var rest = lines[first][...]
    var line = ""
    for (piece, tone) in pieces {
      // What a narrow page broke, or cut, stays as it is.
      guard rest.hasPrefix(piece) else { break }
      line += tone.marked(piece)
      rest = rest.dropFirst(piece.count)
    }
    lines[first] = line + rest
  }

  /// A label and its value, which wraps under itself.
  mutating func field(_ label: String, _ value: String, labelWidth: Int) {
    let start = "  " + TextWidth.pad(typeset(label), to: labelWidth) + "  "
    append(start, value, hanging: labelWidth + 4)
  }

  /// A table, indented by two columns.
  mutating func table(_ table: TextTable) {
    for line in table.lines(width: width - 2) {
      lines.append("  " + line)
    }
  }

  private mutating func append(_ start: String, _ text: String, hanging: Int) {
    let blanks = String(repeating: " ", count: hanging)
    var line = start
    var isBare = true
    for word in typeset(text).split(separator: " ") {
      var rest = word
      if !isBare {
        if TextWidth.of(line) + 1 + TextWidth.of(rest) <= width {
          line += " " + rest
          continue
        }
        close(&line, next: blanks)
      }
      while TextWidth.of(line) + TextWidth.of(rest) > width {
        // A word wider than the page is cut where the line ends; at least one character a line.
        let piece = TextWidth.prefix(rest, width: max(2, width - TextWidth.of(line)))
        rest = rest.dropFirst(max(1, piece.count))
        line += piece
        close(&line, next: blanks)
      }
      line += rest
      isBare = false
    }
    if !isBare || !start.isEmpty { close(&line, next: "") }
  }

  private mutating func close(_ line: inout String, next: String) {
    while line.last == " " { line.removeLast() }
    lines.append(String(line.map { $0 == Self.fixedBlank ? " " : $0 }))
    line = next
  }

  private func typeset(_ text: String) -> String {
    language == .french ? FrenchTypography.set(text) : text
  }
}
