import Testing

@testable import Texts

@Suite struct TextPatternTests {
  @Test(arguments: [
    (0, "0 poste", "0 workstations"), (1, "1 poste", "1 workstation"),
    (2, "2 postes", "2 workstations"),
  ])
  func theNumberChoosesTheWord(number: Int, french: String, english: String) {
    let words = TextPattern("{0} {0|poste|postes}").text([number], in: .french)
    #expect(words == french)
    #expect(
      TextPattern("{0} {0|workstation|workstations}").text([number], in: .english) == english)
  }

  @Test func anyWholeNumberChooses() {
    let pattern = TextPattern("{0|un|des}")
    #expect(pattern.text([UInt64.max], in: .french) == "des")
    #expect(pattern.text([Int8(1)], in: .french) == "un")
    #expect(pattern.text(["1"], in: .french) == "des")
  }

  @Test func argumentsMayStandInAnyOrder() {
    #expect(TextPattern("{1}, {0}").text(["a", 2], in: .english) == "2, a")
    #expect(TextPattern("{1}, {0}").places == [0, 1])
  }

  @Test func anArgumentIsNeverReadAsAPlace() {
    #expect(TextPattern("« {0} » {1}").text(["{1}", "b"], in: .french) == "« {1} » b")
  }

  @Test func aMissingArgumentLeavesItsPlaceEmpty() {
    #expect(TextPattern("a {0} b {1|c|d}").text([], in: .french) == "a  b d")
  }

  @Test(arguments: [
    "{ opinion: 2026-10-28 }", "{", "}", "{}", "{a}", "{0", "{12}", "{-1}", "{0|}", "{0|a|b|c}",
    "\\", "\\a",
  ])
  func whatIsNoPlaceStandsForItself(text: String) {
    #expect(TextPattern(text).text(["x"], in: .french) == text)
    #expect(TextPattern(text).places.isEmpty)
  }

  @Test func linesAndFixedBlanksAreWritten() {
    #expect(TextPattern("0\\~h\\t\\n").text([], in: .french) == "0\u{a0}h\t\n")
    #expect(TextPattern("a\\_: b").text([], in: .french) == "a\u{202f}: b")
  }
}
