import Model
import Testing

@Suite struct ServiceStatusWordsTests {
  @Test(arguments: [
    ("autorisé", ServiceStatus.approved), ("Autorisée", .approved), ("autorise", .approved),
    ("toléré", .tolerated), ("tole\u{301}re\u{301}", .tolerated), ("à l'étude", .underReview),
    ("à l’étude", .underReview), ("A-L-ETUDE", .underReview), ("non évalué", .unassessed),
    ("non-evalue", .unassessed), ("interdit", .prohibited), ("INTERDITE", .prohibited),
  ])
  func frenchWordsAreUnderstood(word: String, status: ServiceStatus) {
    #expect(ServiceStatus(word: word) == status)
  }

  @Test(arguments: ServiceStatus.allCases)
  func codesAreUnderstood(status: ServiceStatus) {
    #expect(ServiceStatus(word: status.rawValue) == status)
    #expect(ServiceStatus.wordList.contains(status.rawValue))
  }

  @Test(arguments: ["", "oui", "interdits", "approved ", "nonévalué", "sanctioned"])
  func otherWordsAreNone(word: String) {
    #expect(ServiceStatus(word: word) == nil)
  }
}
