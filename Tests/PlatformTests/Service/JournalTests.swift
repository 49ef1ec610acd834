import Foundation
import TestSupport
import Testing

@testable import Platform

@Suite struct JournalTests {
  @Test func anEntryHasItsPriorityAndKeepsItsLines() throws {
    try withTemporaryDirectory { directory in
      let socket = try #require(NotifySocket(directory + "/journal"))
      #expect(Journal(path: directory + "/journal").write(priority: 4, "un\ndeux"))
      #expect(
        socket.take() == [
          "PRIORITY=4\nSYSLOG_IDENTIFIER=vigie\nMESSAGE\n\u{7}\0\0\0\0\0\0\0un\ndeux\n"
        ])
    }
  }

  @Test(arguments: ["/nowhere/journal", "", String(repeating: "x", count: 4_096)])
  func withoutAJournalItIsSaid(path: String) {
    #expect(!Journal(path: path).write(priority: 3, "texte"))
  }
}
