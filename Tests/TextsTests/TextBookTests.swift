import Testing

@testable import Texts

@Suite struct TextBookTests {
  private let book = TextBook(
    french: "colon = \" : \"\nonly = {0} seul", english: "colon = \": \"\nonly = {0} alone",
    isTypeset: true)

  @Test func aTextIsTypesetInFrenchOnly() {
    #expect(book.text("colon", [], in: .french) == "\u{a0}: ")
    #expect(book.text("colon", [], in: .english) == ": ")
    let plain = TextBook(french: "a = x : y", english: "a = x: y", isTypeset: false)
    #expect(plain.text("a", [], in: .french) == "x : y")
  }

  @Test func anArgumentIsNeverTypeset() {
    let book = TextBook(french: "a = {0} : {1}", english: "a = {0}: {1}", isTypeset: true)
    #expect(book.text("a", ["x : y", "« z »"], in: .french) == "x : y\u{a0}: « z »")
  }

  @Test(arguments: Language.allCases)
  func aTextThatIsMissingIsItsKey(language: Language) {
    #expect(book.text("nowhere", [1], in: language) == "nowhere")
  }

  @Test func aCompleteBookHasNoFault() {
    #expect(book.faults(keys: ["colon", "only"]) == [])
  }

  @Test func whatIsMissingOrTooMuchIsNamed() {
    #expect(
      book.faults(keys: ["colon", "other"]) == [
        "fr: other is missing", "fr: only is no key", "en: other is missing", "en: only is no key",
      ])
  }

  @Test func differentArgumentsAreNamed() {
    let book = TextBook(french: "a = {0} et {1}", english: "a = {0}", isTypeset: true)
    #expect(book.faults(keys: ["a"]) == ["a: arguments differ between the languages"])
  }

  @Test func linesThatAreNoTextAreNamed() {
    #expect(TextBook(french: "x", english: "", isTypeset: true).faults(keys: []) == ["x"])
  }
}
