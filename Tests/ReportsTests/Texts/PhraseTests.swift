import TestSupport
import Testing
import Texts

@testable import Reports

@Suite struct PhraseTests {
  @Test func everyPhraseIsInBothLanguagesWithTheSameArguments() {
    #expect(Language.phrases.faults(keys: Phrase.allCases.map(\.rawValue)) == [])
  }

  @Test(arguments: Phrase.allCases)
  func everyPhraseIsTidy(phrase: Phrase) {
    // Two of each, so that plurals are read as well.
    for number in 1...2 {
      let values = Array(repeating: number, count: 10)
      let french = Language.phrases.text(phrase.rawValue, values, in: .french)
      let english = Language.phrases.text(phrase.rawValue, values, in: .english)
      #expect(TextTidiness.faults(phrase.rawValue, french: french, english: english) == [])
      #expect(!french.contains(" :") && !french.contains(" ;"))
    }
  }

  @Test func aPhraseIsSaidInTheReadersLanguageWithItsTypography() {
    #expect(Language.french.say(.thresholdK, 5) == "seuil k = 5")
    #expect(Language.english.say(.thresholdK, 5) == "threshold k = 5")
    #expect(Language.french.say(.labelColon) == "\u{a0}: ")
    #expect(Language.english.say(.labelColon) == ": ")
  }
}
