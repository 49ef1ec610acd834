import Catalogue
import Foundation
import Model
import Privacy
import Store
import TestSupport
import Testing

@testable import Probe

/// The live recorder with rows by poste, without threads or an interface.
@Suite struct PseudonymousLiveTests {
  /// 2026-11-30 at 23:30 in Paris, half an hour before a month ends.
  static let start = Timestamp(seconds: 1_796_077_800)
  static let midnight = start.adding(seconds: 1800)
  let dpo = RecipientKeyPair(name: "DPO")

  func catalogue() throws -> Catalogue {
    try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: ReplayTests.policy))
  }

  func batch(_ second: Int64, clients: Int = 6, generation: Int = 0) -> LiveBatch {
    let time = Self.start.adding(seconds: second)
    let matches = (0..<clients).map { client in
      Match(
        observation: Observation(
          time: time, client: IPAddress(v4: 0x0a14_0105 + UInt32(client)),
          server: IPAddress(v4: 1), clientPort: 50_000, serverPort: 443, vlan: 0, source: .tls,
          evidence: .clientHello, traits: [], sentBytes: 0, nameOffset: 0, nameLength: 0),
        rule: RuleIndex(rawValue: 0))
    }
    return LiveBatch(generation: generation, matches: matches, now: time)
  }

  /// A database and keys on the disk, and a recorder into them.
  func withProbe(
    _ body: (inout LiveRecorder, IncidentStore, KeyDirectory) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let keys = KeyDirectory(directory + "/keys")
      try keys.create(site: "mairie", days: nil, recipients: [dpo.publicKey])
      let store = try IncidentStore.open(
        directory + "/vigie.sqlite",
        .readWrite(
          DatabaseOwner(keyFingerprint: try keys.keyring().identity, site: "", kind: .daemon)))
      var recorder = LiveRecorder(
        store: store, catalogue: try catalogue(), generation: 0,
        keys: try PseudonymKeyRing(keys, zone: .paris, at: Self.start), now: Self.start)
      try body(&recorder, store, keys)
    }
  }

  func incidents(_ store: IncidentStore) throws -> [Incident] {
    try store.incidents(limit: 1000)
  }

  @Test func rowsAndBoxesAreWrittenAfterTheSealedKey() throws {
    try withProbe { recorder, store, keys in
      try recorder.record([batch(0)], [], now: Self.start.adding(seconds: 1))
      try recorder.write()
      let rows = try incidents(store)
      #expect(rows.count == 6)
      #expect(rows.allSatisfy { $0.state == .open })
      #expect(try store.sealedKeys() == keys.sealedKeys())
      let key = try #require(try store.sealedKeys().first)
      for row in rows {
        let box = try #require(try store.boxes(of: row.poste).first)
        let content = try SealedAddress.open(
          SealedParcel(box.parcel), with: dpo,
          bound: .address(
            site: "mairie", period: KeyPeriod(first: key.firstDay, days: key.days),
            fingerprint: box.keyFingerprint, poste: row.poste))
        #expect(content.realm == "mairie")
      }
      try recorder.finish(now: Self.start.adding(seconds: 60))
      try recorder.write()
      #expect(try incidents(store).allSatisfy { $0.state == .closed && $0.lastSeen == nil })
    }
  }

  @Test func whenTheNextKeyCannotBeMadeTheOldOneIsNotUsedAndTheLossIsCounted() throws {
    try withProbe { recorder, store, keys in
      try recorder.record([batch(0)], [], now: Self.start)
      try recorder.write()
      let away = keys.path + "-away"
      try FileManager.default.moveItem(atPath: keys.path, toPath: away)
      let late = Self.midnight.adding(seconds: 10)
      let counts = [CoverageCount(hour: Self.midnight, counter: "packets", value: 7)]
      #expect(throws: (any Error).self) {
        try recorder.record([batch(1810)], counts, now: late)
      }
      #expect(recorder.unrecorded == 6)
      // The counts of that time are kept, and there is no row of the new month under the old key.
      try recorder.write()
      #expect(recorder.isWritten)
      let december = try #require(CivilDay(iso: "2026-12-01"))
      #expect(try incidents(store).allSatisfy { $0.day < december })
      #expect(try store.facts(of: december, in: .paris).coverage["packets"] == 7)
      // With the folder back, recording goes on under a new key.
      try FileManager.default.moveItem(atPath: away, toPath: keys.path)
      try recorder.record([batch(1900)], [], now: Self.midnight.adding(seconds: 110))
      try recorder.write()
      #expect(try store.sealedKeys().count == 2)
      let rows = try incidents(store)
      #expect(rows.filter { $0.day == december }.count == 6)
      #expect(Set(rows.map(\.poste)).count == 12)
      // Counted under the hour that went on until then.
      #expect(
        try store.facts(of: december.adding(days: -1), in: .paris)
          .coverage["matches.dropped"] == 6)
    }
  }

  /// A probe that starts just before a turn that fails: what is left of the old month still has its
  /// sealed key in the database before its boxes.
  @Test func aFailedTurnLosesNoSealedKey() throws {
    try withProbe { recorder, store, keys in
      let away = keys.path + "-away"
      try FileManager.default.moveItem(atPath: keys.path, toPath: away)
      #expect(throws: (any Error).self) {
        try recorder.record([batch(1810)], [], now: Self.midnight.adding(seconds: 10))
      }
      try FileManager.default.moveItem(atPath: away, toPath: keys.path)
      let old = batch(1790)
      let now = Self.midnight.adding(seconds: 20)
      try recorder.record(
        [LiveBatch(generation: 0, matches: old.matches, now: now)], [], now: now)
      try recorder.write()
      #expect(try incidents(store).count == 6)
      #expect(try store.sealedKeys().count == 2)
    }
  }

  @Test func aLowerLevelIsInForceAtOnce() throws {
    try withProbe { recorder, store, _ in
      try recorder.record([batch(0)], [], now: Self.start)
      #expect(recorder.level == .pseudonymous)
      try recorder.lower(now: Self.start.adding(seconds: 10))
      #expect(recorder.level == .aggregate)
      try recorder.record([batch(20, clients: 9)], [], now: Self.start.adding(seconds: 20))
      try recorder.finish(now: Self.start.adding(seconds: 30))
      try recorder.write()
      let rows = try incidents(store)
      #expect(rows.count == 6)
      #expect(rows.allSatisfy { $0.state == .closed && $0.firstSeen == nil })
      let day = CivilZone.paris.day(of: Self.start)
      let facts = try store.facts(of: day, in: .paris)
      #expect(facts.level == .pseudonymous)
      #expect(facts.windows.count == 1)
    }
  }

  @Test func anotherDatabaseGetsTheKeyAndWhatIsOpen() throws {
    try withProbe { recorder, store, keys in
      try recorder.record([batch(0)], [], now: Self.start)
      try recorder.write()
      recorder.leave()
      #expect(!recorder.hasDatabase)
      // What comes meanwhile waits: sessions that go on, and postes of which no box was made yet.
      try recorder.record([batch(30, clients: 8)], [], now: Self.start.adding(seconds: 30))
      try recorder.write()
      #expect(!recorder.isWritten)
      try withTemporaryDirectory { directory in
        let other = try IncidentStore.open(
          directory + "/vigie.sqlite",
          .readWrite(
            DatabaseOwner(keyFingerprint: try keys.keyring().identity, site: "", kind: .daemon)))
        recorder.move(to: other, now: Self.start.adding(seconds: 40))
        try recorder.write()
        #expect(recorder.isWritten)
        #expect(try incidents(other).count == 8)
        #expect(try other.sealedKeys().count == 1)
        try recorder.record([batch(60, clients: 9)], [], now: Self.start.adding(seconds: 60))
        try recorder.write()
        #expect(try incidents(other).count == 9)
        #expect(try incidents(store).count == 6)
      }
    }
  }

  @Test func anotherDatabaseGetsTheFormerKeyTooForWhatComesLate() throws {
    try withProbe { recorder, _, keys in
      try recorder.record([batch(0)], [], now: Self.start)
      try recorder.write()
      // Another month has begun: a connection of the last minutes opens a session under the former key.
      let later = Self.midnight.adding(seconds: 60)
      try recorder.record([], [], now: later)
      try recorder.write()
      recorder.leave()
      let late = batch(1790, clients: 9)
      try withTemporaryDirectory { directory in
        let other = try IncidentStore.open(
          directory + "/vigie.sqlite",
          .readWrite(
            DatabaseOwner(keyFingerprint: try keys.keyring().identity, site: "", kind: .daemon)))
        recorder.move(to: other, now: later)
        try recorder.record(
          [LiveBatch(generation: 0, matches: late.matches, now: later)], [], now: later)
        try recorder.write()
        #expect(recorder.isWritten)
        #expect(try other.sealedKeys().count == 2)
        #expect(try incidents(other).count == 9)
      }
    }
  }

  @Test func aReloadGoesOnWithSessionsAndARestartTakesThemUp() throws {
    try withProbe { recorder, store, keys in
      try recorder.record([batch(0)], [], now: Self.start)
      try recorder.change(to: catalogue(), generation: 1, now: Self.start.adding(seconds: 5))
      #expect(recorder.generation == 1)
      try recorder.record(
        [batch(60, generation: 1)], [], now: Self.start.adding(seconds: 60))
      try recorder.write()
      #expect(try incidents(store).count == 6)
      // The process dies; the next one goes on with what is open.
      var next = LiveRecorder(
        store: store, catalogue: try catalogue(), generation: 0,
        keys: try PseudonymKeyRing(keys, zone: .paris, at: Self.start.adding(seconds: 90)),
        resuming: try store.resumable(since: Timestamp(nanoseconds: .min)),
        now: Self.start.adding(seconds: 90))
      try next.record([batch(100)], [], now: Self.start.adding(seconds: 100))
      try next.write()
      let rows = try incidents(store)
      #expect(rows.count == 6)
      #expect(rows.allSatisfy { $0.lastSeen == Self.start.adding(seconds: 100) })
    }
  }

  @Test func atTheAggregateLevelWhatWasLeftOpenIsClosed() throws {
    try withProbe { recorder, store, _ in
      try recorder.record([batch(0)], [], now: Self.start)
      try recorder.write()
      var next = LiveRecorder(
        store: store, catalogue: try catalogue(), generation: 0,
        resuming: try store.resumable(since: Timestamp(nanoseconds: .min)),
        now: Self.start.adding(seconds: 90))
      try next.write()
      #expect(try incidents(store).allSatisfy { $0.state == .closed && $0.firstSeen == nil })
    }
  }
}
