import Reports
import TestSupport
import Testing
import Texts

@testable import vigie

@Suite struct MessageTests {
  @Test func everyMessageIsInBothLanguagesWithTheSameArguments() {
    #expect(Reader.messages.faults(keys: Message.allCases.map(\.rawValue)) == [])
  }

  @Test(arguments: Message.allCases)
  func everyMessageIsTidy(message: Message) {
    // Two of each, so that plurals are read as well.
    for number in 1...2 {
      let values = Array(repeating: number, count: 10)
      let french = Reader.messages.text(message.rawValue, values, in: .french)
      let english = Reader.messages.text(message.rawValue, values, in: .english)
      #expect(TextTidiness.faults(message.rawValue, french: french, english: english) == [])
    }
  }
}
