import Testing

@testable import Reports

@Suite struct InertTextTests {
  @Test(arguments: [
    ("\u{1b}[2J", "\\u{1b}[2J"), ("a\u{9b}31mb", "a\\u{9b}31mb"), ("a\r\nb", "a\\u{d}\\u{a}b"),
    ("a\u{202e}b", "a\\u{202e}b"), ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
    ("\u{200f}a", "\\u{200f}a"), ("a\u{200b}b", "a\\u{200b}b"), ("\u{feff}a", "\\u{feff}a"),
    ("a\u{2028}b", "a\\u{2028}b"), ("a\u{e0041}b", "a\\u{e0041}b"), ("\u{e000}", "\\u{e000}"),
    ("a\u{7f}b\u{0}", "a\\u{7f}b\\u{0}"), ("  a\u{a0}b\u{3000}", "a b"),
    ("Éducation « et » enfance", "Éducation « et » enfance"), ("", ""),
  ])
  func actingCharactersAreShownAsNumbers(text: String, expected: String) {
    #expect(InertText.cleaned(text) == expected)
  }

  @Test func accentsDoNotPileUp() {
    let text = InertText.cleaned("e" + String(repeating: "\u{301}", count: 50) + "x")
    #expect(text.unicodeScalars.count == 2 + InertText.mostMarksInARow)
  }

  @Test func longNamesAreCut() {
    let text = InertText.cleaned(String(repeating: "x", count: 10_000))
    #expect(text.unicodeScalars.count == InertText.longest + 1)
    #expect(text.hasSuffix("…"))
  }

  @Test func cleaningTwiceChangesNothing() {
    for name in SampleTown.hostileNames {
      let once = InertText.cleaned(String(name.prefix(20)))
      #expect(InertText.cleaned(once) == once)
    }
  }
}
