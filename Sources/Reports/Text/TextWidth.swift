/// How many columns text takes on a page of fixed width.
enum TextWidth {
  /// The columns of `text`: two for East Asian wide characters and pictures, else one a character.
  static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// `text` in at most `width` columns, its end replaced by « … » when it is longer.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = prefix(text[...], width: max(0, width - 1))
    while result.last?.isWhitespace == true { result.removeLast() }
    return width > 0 ? result + "…" : ""
  }

  /// `text` with blanks after it (before it, when `toTheRight`) up to `width` columns.
  static func pad(_ text: String, to width: Int, toTheRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return toTheRight ? blanks + text : text + blanks
  }

  /// The longest beginning of `text` that takes at most `width` columns.
  static func prefix(_ text: Substring, width: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      used += self.width(of: character)
      guard used <= width else { break }
      result.append(character)
    }
    return result
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    // The wide blocks of Unicode Standard Annex 11, without its few scattered exceptions.
    return switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
      2
    default: scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
