import Model

/// The unit that prepares a port, `vigie-capture@eth1`.
enum CaptureUnit {
  /// Its name as one word of a shell command; systemd writes some characters of a port's name otherwise
  /// (systemd-escape(1)): `br-tap` is `br\x2dtap`.
  static func word(_ port: String) -> String {
    PathText.shellWord("vigie-capture@\(escaped(port))")
  }

  private static func escaped(_ name: String) -> String {
    name.utf8.enumerated().reduce(into: "") { text, element in
      let (index, byte) = element
      if isPlain(byte), index > 0 || byte != UInt8(ascii: ".") {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16)
        text += digits.utf8.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", ":", "_", ".": true
    default: false
    }
  }
}
