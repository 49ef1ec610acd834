import Platform
import TestSupport
import Testing

@testable import Daemon

@Suite struct ServiceLogTests {
  @Test func anEntryHasItsKindItsNumberAndItsInterface() throws {
    try withTemporaryDirectory { directory in
      let socket = try #require(NotifySocket(directory + "/journal"))
      let log = ServiceLog(journal: Journal(path: directory + "/journal"))
      log.write(.warning, .interfaceAway, "absente", interface: "eth1")
      log.write(.notice, .stopping, "fin")
      let entries = socket.take()
      try #require(entries.count == 2)
      for part in [
        "PRIORITY=4\n", "VIGIE_EVENT\n", "interface-away\n", "VIGIE_INTERFACE\n", "eth1\n",
        "MESSAGE_ID\n", ServiceEvent.interfaceAway.messageID + "\n", "absente\n",
      ] {
        #expect(entries[0].contains(part))
      }
      #expect(entries[1].contains("PRIORITY=5\n"))
      #expect(!entries[1].contains("VIGIE_INTERFACE"))
    }
  }

  @Test func noAddressReachesTheJournal() throws {
    try withTemporaryDirectory { directory in
      let socket = try #require(NotifySocket(directory + "/journal"))
      let log = ServiceLog(journal: Journal(path: directory + "/journal"))
      log.write(.error, .rulesRefused, "policy.yaml:3:5\u{a0}: «\u{a0}10.20.1.5/33\u{a0}» refusé")
      let entry = try #require(socket.take().first)
      #expect(!entry.contains("10.20"))
      #expect(entry.contains("policy.yaml:3:5"))
    }
  }

  @Test func everyKindHasANumberOfItsOwn() {
    let numbers = ServiceEvent.allCases.map(\.messageID)
    #expect(Set(numbers).count == ServiceEvent.allCases.count)
    for number in numbers {
      #expect(number.count == 32)
      #expect(number.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }
  }
}
