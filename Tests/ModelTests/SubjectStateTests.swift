import Model
import Testing

@Suite struct SubjectStateTests {
  @Test(arguments: [
    ("nouveau", SubjectState.new), ("Nouvelle", .new), ("en cours", .inProgress),
    ("en-cours", .inProgress), ("in-progress", .inProgress), ("décidé", .decided),
    ("DECIDEE", .decided), ("clos", .closed), ("closed", .closed),
  ])
  func wordsOfPeopleNameAState(word: String, state: SubjectState) {
    #expect(SubjectState(word: word) == state)
  }

  @Test(arguments: ["", "fini", "ouvert", "new ", "decided!"])
  func otherWordsNameNone(word: String) {
    #expect(SubjectState(word: word) == nil)
  }
}
