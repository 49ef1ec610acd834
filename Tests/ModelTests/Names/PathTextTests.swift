import Model
import Testing

@Suite struct PathTextTests {
  @Test(arguments: ["/var/log/a.pcap", "Été à l'école.pcap", "日本.yaml", "", "a b"])
  func ordinaryPathsAreShownAsTheyAre(path: String) {
    #expect(PathText.shown(path) == path)
  }

  @Test(arguments: [
    ("a\u{1b}[2Jb", "a\\u{1b}[2Jb"), ("a\nb\r", "a\\u{a}b\\u{d}"), ("a\u{202e}b", "a\\u{202e}b"),
    ("\u{9b}", "\\u{9b}"), ("\u{2028}", "\\u{2028}"), ("e\u{301}\u{7}", "e\u{301}\\u{7}"),
  ])
  func whatMovesTheCursorOrTheWritingDirectionIsShownAsNumbers(path: String, shown: String) {
    #expect(PathText.shown(path) == shown)
  }

  @Test(arguments: [
    ("/etc/vigie/rules", "/etc/vigie/rules"), ("a b", "'a b'"), ("l'été", "'l'\\''été'"),
    ("$(id)", "'$(id)'"), ("", "''"), ("-rf", "./-rf"), ("a\nb", "'a\\u{a}b'"), ("~x", "'~x'"),
  ])
  func aShellWordIsOneWordAndNothingElse(path: String, word: String) {
    #expect(PathText.shellWord(path) == word)
  }
}
