import Testing
import Texts

@Suite struct SpeechTests {
  @Test func aProcessSpeaksFrenchUntilAnotherLanguageIsChosen() {
    let speech = Speech()
    #expect(speech.language == .french)
    speech.choose(.english)
    #expect(speech.language == .english)
    speech.choose(.french)
    #expect(speech.language == .french)
  }
}
