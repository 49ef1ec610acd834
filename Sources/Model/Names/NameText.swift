/// Shows bytes of a name from the wire, which can be anything, as harmless ASCII text.
public enum NameText {
  /// The name in the escaped form of zone files (RFC 1035, section 5.1), in lower case.
  ///
  /// Printable ASCII stays as it is except `\`, which becomes `\\`; every other byte, the blank
  /// among them, becomes `\` and three decimal digits. The result holds no control character, no
  /// quote and no byte above 126, so it is inert in terminals and logs; formats with rules of their
  /// own (CSV, HTML, JSON) escape it once more. A trailing dot is dropped.
  public static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
      case UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
      case 0x21...0x7e where byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'"):
        result.append(byte)
      default:
        result.append(UInt8(ascii: "\\"))
        result += padded(Int(byte), to: 3).utf8
      }
    }
    if result.last == UInt8(ascii: "."), result.count > 1 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
