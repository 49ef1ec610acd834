import Testing

@testable import Texts

@Suite struct FrenchTypographyTests {
  @Test(arguments: [
    ("a : b", "a\u{a0}: b"), ("a ; b", "a\u{202f}; b"), ("a ? b ! c", "a\u{202f}? b\u{202f}! c"),
    ("« oui »", "«\u{a0}oui\u{a0}»"), ("12 %", "12\u{a0}%"), ("https://a:1", "https://a:1"),
    ("", ""), (":", ":"),
  ])
  func blanksBecomeFixed(text: String, expected: String) {
    #expect(FrenchTypography.set(text) == expected)
    #expect(FrenchTypography.set(expected) == expected)
  }
}
