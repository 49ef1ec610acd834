/// Text as 7-bit lines of at most 76 characters (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Characters of a line, the equals sign of a soft line break among them.
  private static let longestLine = 76

  /// The text, its line feeds kept; a French text stays readable.
  static func encoded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    var result = ""
    var width = 0
    for (index, byte) in bytes.enumerated() {
      var piece = isPlain(byte, isLast: index == bytes.count - 1) ? character(byte) : number(byte)
      // One place is kept for the soft break, also at the end of the line.
      if width + piece.count > longestLine - 1 {
        result += "=\n"
        width = 0
      }
      // A dot alone ends what sendmail reads, and a « From » begins a message in a mailbox.
      if width == 0, byte == UInt8(ascii: ".") || bytes[index...].starts(with: "From ".utf8) {
        piece = number(byte)
      }
      result += piece
      width += piece.count
    }
    return result
  }

  /// Whether the byte stands for itself; a blank at a line's end would be lost on the way.
  private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): false
    case UInt8(ascii: " "): !isLast
    case 0x21...0x7e: true
    default: false
    }
  }

  private static func character(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private static func number(_ byte: UInt8) -> String { "=" + hexadecimal(byte) }

  /// Two digits in upper case.
  static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
