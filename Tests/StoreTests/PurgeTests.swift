import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct PurgeTests {
  static let later = CivilZone.paris.start(of: november19.adding(days: 200))

  private func purge(
    _ store: IncidentStore, rows: Int = 20, aggregates: Int = -300, at now: Timestamp = later
  ) throws -> [PurgeProof] {
    try store.purge(
      rowsBefore: november19.adding(days: rows),
      aggregatesBefore: november19.adding(days: aggregates), at: now, zone: .paris)
  }

  private func bytes(below directory: String) throws -> [(String, Data)] {
    try FileManager.default.contentsOfDirectory(atPath: directory).map {
      ($0, try Data(contentsOf: URL(fileURLWithPath: directory + "/" + $0)))
    }
  }

  /// Every byte string that told a purged row is searched in the database, its log and its index of
  /// the log, while the writer is open and after it closed.
  @Test func noByteOfAPurgedRowIsLeft() throws {
    try withTemporaryDirectory { directory in
      var random = SeededRandom.forProperty(usual: 7)
      var needles: [(String, Data)] = []
      do {
        let store = try IncidentStore.open(directory + "/v.sqlite", .readWrite(owner))
        for batch in 0..<30 {
          // Old and new rows in turn, so that pages hold both and are merged by the deletion.
          let isOld = batch % 3 != 2
          let day = november19.adding(days: isOld ? batch / 3 : 60)
          var incidents: [Incident] = []
          var tallies: [UseTally] = []
          for number in 0..<60 {
            let poste = Pseudonym(high: random.next(), low: random.next())
            let marker = "motif-\(batch)-\(number)-\(random.next())"
            var row = incident(random.next(), poste: poste, rules: ["chatgpt.com"], day: day)
            row.state = .closed
            row.firstSeen = nil
            row.lastSeen = nil
            row.sentBytes = 0
            row.receivedBytes = 0
            incidents.append(row)
            tallies.append(tally(poste, day: day))
            if isOld {
              needles.append(("poste", poste.high.bigEndianData))
              needles.append(("poste", poste.low.bigEndianData))
              needles.append(("usage", row.id.high.bigEndianData))
              needles.append(("motif", Data(marker.utf8)))
            }
            if number == 0 {
              try store.write([row])
              _ = try store.markFalsePositive(row.id, reason: marker, at: tenOClock)
            }
          }
          try store.write(incidents)
          try store.add(tallies)
        }
        let before = try bytes(below: directory)
        #expect(
          needles.contains { needle in before.contains { $0.1.range(of: needle.1) != nil } },
          "the search must be able to find them")
        let proofs = try purge(store)
        #expect(proofs.first { $0.kind == .incidents }?.removed == 20 * 60)
        try search(needles, directory, seed: random.seed)
        #expect(try store.incidents(limit: 10_000).count == 10 * 60)
      }
      try search(needles, directory, seed: random.seed)
    }
  }

  private func search(_ needles: [(String, Data)], _ directory: String, seed: UInt64) throws {
    for (file, content) in try bytes(below: directory) {
      let left = needles.filter { content.range(of: $0.1) != nil }
      #expect(left.isEmpty, "\(left.count) in \(file), seed \(seed)")
    }
  }

  @Test func theProofTellsTheTruth() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.write([
      incident(1, day: november19), incident(2, poste: poste(2), day: november19.adding(days: 30)),
    ])
    try store.add([tally(poste(1)), tally(poste(2), day: november19.adding(days: 30))])
    let proofs = try purge(store)
    let expected = PurgeProof(
      kind: .incidents, cutOff: november19.adding(days: 20), removed: 1, held: 0,
      oldestBefore: november19, oldestAfter: november19.adding(days: 30))
    #expect(proofs.first { $0.kind == .incidents } == expected)
    let kept = try #require(try store.lastPurge())
    #expect(kept.at == Self.later)
    #expect(kept.proofs == proofs)
    #expect(try store.incidents(limit: 5).map(\.id) == [incident(2).id])
  }

  @Test func aSecondPurgeFindsNothingMore() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.write([incident(1)])
    _ = try purge(store)
    #expect(try purge(store).allSatisfy { $0.removed == 0 })
  }

  @Test func aReaderThatHoldsTheLogLeavesNoProof() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/v.sqlite"
      let store = try IncidentStore.open(path, .readWrite(owner), busyTimeout: 0.05)
      try store.write([incident(1)])
      let reader = try DatabaseQueue(path: path)
      try reader.inDatabase { db in
        try db.execute(sql: "BEGIN; SELECT count(*) FROM incident")
        _ = try Row.fetchAll(db, sql: "SELECT * FROM incident")
        expect(.locked) { _ = try purge(store) }
        try db.execute(sql: "COMMIT")
      }
      #expect(try store.lastPurge() == nil)
      #expect(try purge(store).count == 7)
      #expect(try store.lastPurge() != nil)
    }
  }

  static let scopes: [Hold.Scope] = [
    .all, .service(ServiceID(rawValue: "openai-chatgpt")), .direction("Urbanisme"),
    .poste(poste(1)),
  ]

  private func hold(_ scope: Hold.Scope, expires: Int = 250) -> Hold {
    Hold(
      scope: scope, days: november19...november19, reason: "réquisition", approver: "DPO",
      placedAt: tenOClock, expires: november19.adding(days: expires))
  }

  @Test(arguments: scopes)
  func aHoldKeepsItsRowsAndNoOthers(_ scope: Hold.Scope) throws {
    let store = try IncidentStore.inMemory(owner)
    let other = incident(
      2, poste: poste(2), service: "deepl", direction: "Finances",
      day: november19.adding(days: scope == .all ? 1 : 0))
    try store.write([incident(1), other])
    try store.add([
      tally(poste(1)),
      tally(
        poste(2), service: "deepl", direction: "Finances",
        day: other.day),
    ])
    let number = try store.place(hold(scope))
    let proofs = try purge(store)
    #expect(proofs.first { $0.kind == .incidents }?.held == 1)
    #expect(proofs.first { $0.kind == .dailyUse }?.held == 1)
    #expect(try store.incidents(limit: 5).map(\.id) == [incident(1).id])
    #expect(try store.holds().map(\.hold) == [hold(scope)])
    #expect(try store.release(hold: number, reason: "fini", at: Self.later))
    #expect(try !store.release(hold: number, reason: "fini", at: Self.later))
    _ = try purge(store)
    #expect(try store.incidents(limit: 5).isEmpty)
  }

  @Test func aHoldThatIsOverKeepsNothing() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.write([incident(1)])
    _ = try store.place(hold(.all, expires: 199))
    _ = try purge(store)
    #expect(try store.incidents(limit: 5).isEmpty)
  }

  @Test func aSealedKeyGoesWithTheLastRowOfItsPeriod() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.write([incident(1)])
    try store.transaction {
      try $0.keep(
        SealedKey(
          firstDay: november19.adding(days: -18), days: 30, fingerprint: "k1", parcel: [1, 2]))
      try $0.add([PosteBox(poste: poste(1), keyFingerprint: "k1", parcel: [3, 4])])
    }
    _ = try store.place(hold(.poste(poste(1))))
    _ = try purge(store)
    #expect(try store.sealedKeys().count == 1)
    #expect(try store.boxes(of: poste(1)).count == 1)
    _ = try store.release(hold: 1, reason: "fini", at: Self.later)
    let proofs = try purge(store)
    #expect(proofs.first { $0.kind == .sealedKeys }?.removed == 1)
    #expect(proofs.first { $0.kind == .boxes }?.removed == 1)
    #expect(try store.sealedKeys().isEmpty)
  }

  @Test func aggregatesHaveAPeriodOfTheirOwn() throws {
    let store = try IncidentStore.inMemory(owner)
    try store.transaction {
      try $0.apply([
        .closed(AggregateTests.window(), AggregateTests.facts(postes: 9), threshold: 5)
      ])
    }
    _ = try purge(store)
    #expect(try store.facts().postes == 9)
    let proofs = try purge(store, aggregates: 1)
    #expect(proofs.first { $0.kind == .aggregates }?.removed == 1)
    #expect(try store.days().isEmpty)
  }
}

extension UInt64 {
  fileprivate var bigEndianData: Data {
    Data((0..<8).map { UInt8(truncatingIfNeeded: self >> UInt64(56 - 8 * $0)) })
  }
}
