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

  @Test func fieldsOfItsOwnStandBesideTheText() throws {
    try withTemporaryDirectory { directory in
      let socket = try #require(NotifySocket(directory + "/journal"))
      let journal = Journal(path: directory + "/journal")
      // A value cannot make a field of its own out of a line feed.
      #expect(journal.write(priority: 5, "x", fields: [("VIGIE_EVENT", "a\nPRIORITY=0")]))
      #expect(
        socket.take() == [
          "PRIORITY=5\nSYSLOG_IDENTIFIER=vigie\nVIGIE_EVENT\n\u{c}\0\0\0\0\0\0\0a\nPRIORITY=0\n"
            + "MESSAGE\n\u{1}\0\0\0\0\0\0\0x\n"
        ])
    }
  }

  @Test(arguments: ["/nowhere/journal", "", String(repeating: "x", count: 4_096)])
  func withoutAJournalItIsSaid(path: String) {
    #expect(!Journal(path: path).write(priority: 3, "texte"))
  }
}
