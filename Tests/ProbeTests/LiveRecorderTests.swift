import Capture
import Catalogue
import Model
import Store
import TestSupport
import Testing

@testable import Probe

/// The live line and its recorder, without threads or an interface.
@Suite struct LiveRecorderTests {
  static let noon = Timestamp(seconds: 1_795_000_000)

  func catalogue() throws -> Catalogue {
    try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: ReplayTests.policy))
  }

  func store() throws -> IncidentStore {
    try IncidentStore.inMemory(
      DatabaseOwner(keyFingerprint: DatabaseOwner.noKey, site: "", kind: .daemon))
  }

  /// A hello of each of that many clients.
  func read(_ line: inout LiveLine, clients: Int, from start: Timestamp) {
    for client in 0..<clients {
      let bytes = Packet.frame(
        from: IPAddress(v4: 0x0a14_0105 + UInt32(client)), to: IPAddress(v4: 0xc000_0263),
        transport: 6,
        payload: Packet.tcp(
          from: 50_000, to: 443, sequence: 7,
          payload: TLSBytes.record(TLSBytes.hello("chatgpt.com"))))
      line.read(
        bytes.span,
        CapturedPacket(
          time: start.adding(seconds: Int64(client)), link: .ethernet,
          capturedLength: bytes.count, wireLength: bytes.count, fileIndex: 0))
    }
  }

  func facts(_ store: IncidentStore, _ zone: CivilZone) throws -> DayFacts {
    let day = zone.day(of: Self.noon)
    return try store.facts(of: day, in: zone)
  }

  @Test func aDayOfMatchesBecomesItsCounts() throws {
    let catalogue = try catalogue()
    let store = try store()
    var recorder = LiveRecorder(
      store: store, catalogue: catalogue, generation: 0, now: Self.noon)
    var line = LiveLine(catalogue: catalogue, generation: 0, now: Self.noon)
    read(&line, clients: 7, from: Self.noon)
    let later = Self.noon.adding(seconds: 60)
    let handed = line.handOver(now: later)
    let batch = try #require(handed)
    #expect(batch.matches.count == 7)
    let counts = line.takeCoverage(with: [("capture.received", 9)], now: later)
    #expect(counts.contains { $0.counter == "packets" && $0.value == 7 })
    #expect(counts.contains { $0.counter == "capture.received" && $0.value == 9 })
    try recorder.record([batch], counts, now: later)
    try recorder.finish(now: later)
    #expect(!recorder.isWritten)
    try recorder.write()
    #expect(recorder.isWritten)
    let facts = try facts(store, catalogue.policy.zone)
    #expect(facts.services.first?.postes == 7)
    #expect(facts.coverage["packets"] == 7)
  }

  @Test func whatCouldNotBeWrittenIsKept() throws {
    try withTemporaryDirectory { directory in
      let catalogue = try catalogue()
      let owner = DatabaseOwner(keyFingerprint: DatabaseOwner.noKey, site: "", kind: .daemon)
      let path = directory + "/vigie.sqlite"
      _ = try IncidentStore.open(path, .readWrite(owner))
      let readOnly = try IncidentStore.open(path, .readOnly)
      var recorder = LiveRecorder(
        store: readOnly, catalogue: catalogue, generation: 0, now: Self.noon)
      var line = LiveLine(catalogue: catalogue, generation: 0, now: Self.noon)
      read(&line, clients: 6, from: Self.noon)
      let handed = line.handOver(now: Self.noon)
      let batch = try #require(handed)
      try recorder.record([batch], [], now: Self.noon.adding(seconds: 10))
      #expect(throws: StoreError.self) { try recorder.write() }
      #expect(!recorder.isWritten)
    }
  }

  @Test func anotherCatalogueClosesWhatWasCountedUnderTheFirst() throws {
    let catalogue = try catalogue()
    let store = try store()
    var recorder = LiveRecorder(
      store: store, catalogue: catalogue, generation: 0, now: Self.noon)
    var line = LiveLine(catalogue: catalogue, generation: 0, now: Self.noon)
    read(&line, clients: 6, from: Self.noon)
    let handed = line.handOver(now: Self.noon.adding(seconds: 10))
    let batch = try #require(handed)
    try recorder.record([batch], [], now: Self.noon.adding(seconds: 10))
    try recorder.change(
      to: catalogue, generation: 1, now: Self.noon.adding(seconds: 20))
    #expect(recorder.generation == 1)
    try recorder.write()
    #expect(try facts(store, catalogue.policy.zone).services.first?.postes == 6)
  }

  @Test func aLineThatBeginsDoesNotCountWhatWasCounted() throws {
    var line = LiveLine(catalogue: try catalogue(), generation: 1, now: Self.noon)
    line.disregard([("capture.received", 100)], now: Self.noon)
    let counts = line.takeCoverage(with: [("capture.received", 130)], now: Self.noon)
    #expect(counts.filter { $0.counter == "capture.received" }.map(\.value) == [30])
  }
}
