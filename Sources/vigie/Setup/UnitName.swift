import Model

/// Names of interfaces as instances of systemd's templates.
enum UnitName {
  /// The unit that prepares that port, as a word of a shell.
  static func capture(_ interface: String) -> String {
    PathText.shellWord("vigie-capture@\(escaped(interface))")
  }

  /// The name as systemd-escape(1) writes it: `br-tap` is `br\\x2dtap`, since a dash stands for a slash.
  static func escaped(_ name: String) -> String {
    var text = ""
    for (place, byte) in name.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"):
        text.append(Character(UnicodeScalar(byte)))
      case UInt8(ascii: ".") where place > 0: text.append(".")
      case UInt8(ascii: "/"): text.append("-")
      default:
        let digits = String(byte, radix: 16)
        text += (byte < 16 ? "\\x0" : "\\x") + digits
      }
    }
    return text
  }
}
