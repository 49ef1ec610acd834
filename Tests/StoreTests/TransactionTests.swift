import Model
import TestSupport
import Testing

@testable import Store

@Suite struct TransactionTests {
  private struct Stop: Error {}

  @Test func aTransactionThatThrowsLeavesNothing() throws {
    let store = try IncidentStore.inMemory(owner)
    #expect(throws: Stop.self) {
      try store.transaction { transaction in
        try transaction.apply([.opened(incident(1))])
        try transaction.add([tally(poste(1))])
        try transaction.add([CoverageCount(hour: tenOClock, counter: "packets", value: 1)])
        try transaction.recordFile(replayedFile())
        #expect(try transaction.isRecorded(sha256: replayedFile().sha256))
        throw Stop()
      }
    }
    #expect(try store.days().isEmpty)
    #expect(try store.incidents(limit: 5).isEmpty)
    #expect(try store.replayedFiles(size: 4096).isEmpty)
    // The names that were new then are new again.
    try store.write([incident(1)])
    #expect(try store.incident(incident(1).id) == incident(1))
  }

  @Test func aRefusedRowTakesItsWholeTransactionBack() throws {
    let store = try IncidentStore.inMemory(owner)
    let broken = ReplayedFile(
      sha256: "not a digest", size: 1, name: "x", packets: 0, firstPacket: nil, lastPacket: nil,
      recordedAt: tenOClock)
    expect(.io) {
      try store.transaction {
        try $0.apply([.opened(incident(1))])
        try $0.recordFile(broken)
      }
    }
    #expect(try store.incidents(limit: 5).isEmpty)
  }

  @Test func aFileIsRecordedOnceByItsContent() throws {
    let store = try IncidentStore.inMemory(owner)
    let file = replayedFile()
    try store.transaction { transaction in
      #expect(try !transaction.isRecorded(sha256: file.sha256))
      try transaction.recordFile(file)
    }
    try store.transaction { transaction in
      let own = try transaction.isRecorded(sha256: file.sha256)
      let other = try transaction.isRecorded(sha256: String(repeating: "b", count: 64))
      #expect(own && !other)
    }
    expect(.io) { try store.transaction { try $0.recordFile(file) } }
    #expect(try store.replayedFiles(size: 4096) == [file])
    #expect(try store.replayedFiles(size: 4097).isEmpty)
    #expect(file.name == "jour.pcap", "a directory can name a person")
  }

  @Test func theValueOfTheBodyComesBack() throws {
    let store = try IncidentStore.inMemory(owner)
    #expect(try store.transaction { _ in 42 } == 42)
  }

  @Test func theSameInputGivesTheSameRows() throws {
    let first = try IncidentStore.inMemory(owner)
    let second = try IncidentStore.inMemory(owner)
    for store in [first, second] {
      try store.write((1...50).map { incident($0, poste: poste($0 % 7), rules: ["r\($0 % 3)"]) })
      try store.add((1...50).map { tally(poste($0 % 7), service: "s\($0 % 5)") })
    }
    #expect(try first.incidents(limit: 100) == second.incidents(limit: 100))
    #expect(try first.facts() == second.facts())
  }
}
