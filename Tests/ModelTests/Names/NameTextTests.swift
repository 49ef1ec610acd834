import Model
import TestSupport
import Testing

@Suite struct NameTextTests {
  @Test(arguments: [
    ("claude.ai", "claude.ai"), ("Claude.AI.", "claude.ai"), ("", ""), (".", "."),
    ("a b", "a\\032b"), ("a\\b", "a\\\\b"), ("a\"b'c", "a\\034b\\039c"), ("é", "\\195\\169"),
    ("\u{1b}[31m", "\\027[31m"), ("a\u{0}", "a\\000"), ("a\u{7f}", "a\\127"),
    ("\r\n", "\\013\\010"),
    ("a..", "a."), ("<b>&=;", "<b>&=;"),
  ])
  func bytesAreShownAsInAZoneFile(name: String, text: String) {
    #expect(NameText.escaped(name.utf8) == text)
  }

  @Test func everyByteIsShownHarmless() {
    for byte in UInt8.min ... .max {
      let text = NameText.escaped([byte])
      #expect(
        text.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != 0x22 && $0 != 0x27 },
        "byte \(byte)")
      #expect((1...4).contains(text.utf8.count), "byte \(byte)")
    }
  }

  @Test func differentBytesAreShownDifferentlyButForCase() {
    let shown = Set((UInt8.min ... .max).map { NameText.escaped([$0]) })
    #expect(shown.count == 256 - 26)
  }

  @Test func aTrailingByteThatLooksLikeADotIsKept() {
    #expect(NameText.escaped([0x61, 0xae]) == "a\\174")
    #expect(NameText.escaped([0x5c, 0x2e]) == "\\\\")
  }

  @Test func anyBytesAreShownHarmlessAndAtMostFourfold() {
    var random = SeededRandom.forProperty(usual: 108)
    for _ in 0..<2000 {
      let bytes = random.bytes(Int.random(in: 0...300, using: &random))
      let text = NameText.escaped(bytes)
      #expect(text.utf8.count <= 4 * bytes.count, "seed \(random.seed)")
      #expect(text.utf8.allSatisfy { (0x21...0x7e).contains($0) }, "seed \(random.seed)")
    }
  }
}
