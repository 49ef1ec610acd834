import Testing
import Texts

@testable import Reports

@Suite struct TextPageTests {
  @Test func paragraphsWrapUnderTheirIndent() {
    var page = TextPage(language: .english, width: 12)
    page.paragraph("one two three four", indent: 2, hanging: 4)
    #expect(page.text == "  one two\n    three\n    four\n")
  }

  @Test func wordsWiderThanThePageAreCut() {
    var page = TextPage(language: .english, width: 10)
    page.paragraph("a " + String(repeating: "x", count: 23) + " b")
    #expect(page.text == "a\nxxxxxxxxxx\nxxxxxxxxxx\nxxx b\n")
  }

  @Test func wideCharactersCountDouble() {
    var page = TextPage(language: .english, width: 10)
    page.paragraph("表計算表計算")
    #expect(page.text == "表計算表計\n算\n")
  }

  @Test func frenchPunctuationNeverBeginsALine() {
    var page = TextPage(language: .french, width: 10)
    page.paragraph("abcdefgh : « oui »")
    #expect(page.text == "abcdefgh\u{a0}:\n«\u{a0}oui\u{a0}»\n")
  }

  @Test func commandsStayOnOneLineAndCanBeCopied() {
    var page = TextPage(language: .french, width: 20)
    page.paragraph("faire ceci : \(TextPage.command("vigie export -x"))")
    #expect(page.text == "faire ceci\u{a0}:\nvigie export -x\n")
  }

  @Test func emptyLinesNeverRepeat() {
    var page = TextPage(language: .english, width: 20)
    page.skip()
    page.paragraph("a")
    page.skip()
    page.skip()
    page.paragraph("b")
    #expect(page.text == "a\n\nb\n")
  }
}
