import Reports
import Testing
import Texts

@testable import vigie

@Suite struct LanguageArgumentTests {
  @Test(arguments: [
    (["--lang", "en", "status"], ["status"]), (["status", "--lang=en"], ["status"]),
    (["report", "--lang", "fr", "--lang", "en", "hier"], ["report", "hier"]),
  ])
  func theOptionChoosesAndIsTakenOut(arguments: [String], rest: [String]) {
    let read = LanguageArgument(arguments, variable: "fr")
    #expect(read.language == .english)
    #expect(read.rest == rest)
    #expect(read.isKnown)
  }

  @Test func withoutTheOptionTheVariableChooses() {
    #expect(LanguageArgument(["status"], variable: "en").language == .english)
    #expect(LanguageArgument(["status"], variable: "de").language == .french)
    #expect(LanguageArgument(["status"], variable: nil).language == .french)
    #expect(LanguageArgument(["--lang", "fr"], variable: "en").language == .french)
  }

  @Test func whatFollowsTwoHyphensIsNoOption() {
    let read = LanguageArgument(["names", "--", "--lang", "en"], variable: nil)
    #expect(read.language == .french)
    #expect(read.rest == ["names", "--", "--lang", "en"])
  }

  @Test func anotherLanguageIsUnknown() {
    #expect(!LanguageArgument(["--lang", "de"], variable: nil).isKnown)
    #expect(!LanguageArgument(["--lang", "de", "--lang", "en"], variable: nil).isKnown)
  }

  @Test func anOptionWithoutItsWordIsLeftToTheParser() {
    #expect(LanguageArgument(["status", "--lang"], variable: nil).rest == ["status", "--lang"])
  }
}
