/// Text of a header in ASCII (RFC 2047).
enum EncodedWords {
  private static let start = "=?UTF-8?Q?"
  private static let end = "?="
  /// Characters of an encoded word: 75 at most, and a line of 76 with the header's name before the
  /// first one (RFC 2047, section 2).
  private static let longestWord = 66

  /// The text as encoded words, each on a line of its own after the first; no character is cut in
  /// two, and no byte of it stands as it is unless it is a letter or a digit.
  static func encoded(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      let piece = UTF8.encode(scalar).map { Array($0) }?.map(Self.piece).joined() ?? ""
      if word.count + piece.count > longestWord - start.count - end.count {
        words.append(word)
        word = ""
      }
      word += piece
    }
    words.append(word)
    // The blank between two encoded words is not part of the text.
    return words.map { start + $0 + end }.joined(separator: "\n ")
  }

  private static func piece(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: " "): "_"
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      String(UnicodeScalar(byte))
    default: "=" + QuotedPrintable.hexadecimal(byte)
    }
  }
}
