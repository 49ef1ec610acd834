/// Names that act in HTML, in Markdown, in a terminal or on the direction of text.
enum HostileMarks {
  static let names = [
    "</td><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onload=\"alert(1)",
    "[x](javascript:alert(1))", "![i](https://evil.example/x.png)", "https://evil.example/a",
    "www.evil.example", "a@evil.example", "| a | b |", "# titre", "1. un", "- deux", "+ trois",
    "`code` ``` ~~~", "*gras* _long_ ~~non~~", "<!-- fin", "&lt;b&gt; &#60;", "a\\|b\\",
    "\u{1b}[31mrouge\u{1b}]8;;https://evil.example\u{7}", "\u{202e}gpj.exe\u{2066}\u{200f}",
    "ligne\r\n\r\n# suivante\u{2028}", "[^1]: note", "$x$ {=html}", "=== ---",
    String(repeating: "x", count: 253), String(repeating: "é", count: 126) + "*",
  ]

  /// Scalars that act on a screen instead of being read.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    // The word joiner, which the product writes after an at sign.
    case .format: scalar != "\u{2060}"
    case .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    default: false
    }
  }
}
