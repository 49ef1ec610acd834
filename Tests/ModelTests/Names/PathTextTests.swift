import Model
import Testing

@Suite struct PathTextTests {
  @Test(arguments: [
    ("/var/lib/vigie/été.pcap", "/var/lib/vigie/été.pcap"), ("", ""), ("a b", "a b"),
    ("a\u{1b}[2J", "a\\u{1b}[2J"), ("a\nb", "a\\u{a}b"), ("a\u{202e}b", "a\\u{202e}b"),
    ("a\u{200b}b", "a\\u{200b}b"), ("a\u{2028}b", "a\\u{2028}b"), ("a\u{9b}b", "a\\u{9b}b"),
    ("\r\n", "\\u{d}\\u{a}"), ("日本", "日本"),
  ])
  func whatCouldMoveTheCursorOrTurnTheTextIsEscaped(path: String, text: String) {
    #expect(PathText.shown(path) == text)
  }

  @Test(arguments: [
    ("/a/b-c_1.pcap", "/a/b-c_1.pcap"), ("a b", "'a b'"), ("", "''"), ("it's", "'it'\\''s'"),
    ("$(rm -rf /)", "'$(rm -rf /)'"), ("a;b", "'a;b'"), ("~root", "'~root'"), ("*", "'*'"),
    ("-rf", "./-rf"), ("--help me", "'./--help me'"), ("été", "'été'"), ("a`b`", "'a`b`'"),
    ("a\nb", "'a\\u{a}b'"), ("a\\b", "'a\\b'"), ("a\"b", "'a\"b'"), ("!x", "'!x'"), ("#x", "'#x'"),
  ])
  func aPathIsOneWordOfAShellCommand(path: String, word: String) {
    #expect(PathText.shellWord(path) == word)
  }

  @Test func aHyphenUnderACombiningMarkIsStillNoOption() {
    // To Swift "-" and a combining accent are one character, to a command they are an option.
    #expect(Array(PathText.shellWord("-\u{301}x").unicodeScalars.prefix(3)) == ["'", ".", "/"])
  }

  @Test func aQuoteUnderACombiningMarkIsStillClosed() {
    let word = PathText.shellWord("a'\u{301};b")
    #expect(Array(word.unicodeScalars) == Array("'a'\\''\u{301};b'".unicodeScalars))
  }
}
