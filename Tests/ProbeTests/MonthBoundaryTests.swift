import Catalogue
import Model
import Privacy
import TestSupport
import Testing

@testable import Probe

/// A listening probe whose month ends while a connection goes on.
@Suite struct MonthBoundaryTests {
  let catalogue: Catalogue
  let dpo = RecipientKeyPair(name: "DPO")
  let address = IPAddress(v4: 0x0a14_0105)
  /// 2026-12-01 at midnight in Paris.
  let midnight: Timestamp

  init() throws {
    catalogue = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: ReplayTests.policy))
    midnight = CivilZone.paris.start(of: try #require(CivilDay(iso: "2026-12-01")))
  }

  func match(_ second: Int64, _ evidence: Evidence, _ traits: ObservationTraits = []) -> Match {
    Match(
      observation: Observation(
        time: midnight.adding(seconds: second), client: address, server: IPAddress(v4: 1),
        clientPort: 50_000, serverPort: 443, vlan: 0, source: .tls, evidence: evidence,
        traits: traits, sentBytes: traits.contains(.strengthens) ? 20_000 : 0, nameOffset: 0,
        nameLength: 0),
      rule: RuleIndex(rawValue: 0))
  }

  func withRecorder(_ body: (inout Recorder, KeyDirectory) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let keys = KeyDirectory(directory + "/keys")
      try keys.create(site: "mairie", days: nil, recipients: [dpo.publicKey])
      let ring = try PseudonymKeyRing(keys, zone: .paris, at: midnight.adding(seconds: -60))
      var recorder = Recorder(catalogue: catalogue, keys: ring, resuming: [])
      try body(&recorder, keys)
    }
  }

  @Test func noSessionCrossesAKeyAndEachMonthHasItsBox() throws {
    try withRecorder { recorder, keys in
      let before = try recorder.record(
        [match(-30, .clientHello), match(-20, .clientHello)], now: midnight.adding(seconds: -10))
      #expect(before.openedCount == 1)
      #expect(before.boxes.count == 1)
      // The turn comes in the middle of a batch.
      let turn = try recorder.record(
        [
          match(-5, .volume, .strengthens), match(5, .clientHello),
          match(-20, .volume, .strengthens),
        ], now: midnight.adding(seconds: 10))
      #expect(turn.openedCount == 1)
      let postes = Set((before.changes + turn.changes).map(\.incident.poste))
      let ids = Set((before.changes + turn.changes).map(\.incident.id))
      #expect(postes.count == 2)
      #expect(ids.count == 2)
      #expect(turn.tallies.count == 2)
      let old = turn.changes.first { $0.incident.poste == before.changes[0].incident.poste }
      #expect(old?.incident.state == .closed)
      #expect(old?.incident.sentBytes == 0)
      #expect(old?.incident.evidence == .volume)
      // Each box opens for its own month and poste.
      let sealed = try keys.sealedKeys()
      #expect(sealed.count == 2)
      for box in before.boxes + turn.boxes {
        let key = try #require(sealed.first { $0.fingerprint == box.keyFingerprint })
        let content = try SealedAddress.open(
          SealedParcel(box.parcel), with: dpo,
          bound: .address(
            site: "mairie", period: KeyPeriod(first: key.firstDay, days: key.days),
            fingerprint: box.keyFingerprint, poste: box.poste))
        #expect(content.address == address)
      }
      #expect((before.sealedKeys + turn.sealedKeys).sorted { $0.firstDay < $1.firstDay } == sealed)
      #expect(Set((before.boxes + turn.boxes).map(\.poste)) == postes)
      #expect(recorder.late == 0)
    }
  }

  @Test func onePosteHasOneBoxAMonth() throws {
    try withRecorder { recorder, _ in
      var boxes = 0
      for hour in 0..<5 {
        let second = Int64(hour) * 7200 + 60
        boxes +=
          try recorder.record(
            [match(second, .clientHello)], now: midnight.adding(seconds: second)
          ).boxes.count
      }
      #expect(boxes == 1)
    }
  }

  @Test func whatComesAfterItsKeyIsGoneIsCountedAndNotRecorded() throws {
    try withRecorder { recorder, _ in
      _ = try recorder.record([match(-30, .clientHello)], now: midnight.adding(seconds: -10))
      _ = try recorder.record([], now: midnight.adding(seconds: 1801))
      let output = try recorder.record(
        [match(-30, .volume, .strengthens)], now: midnight.adding(seconds: 1900))
      #expect(output.changes.isEmpty)
      #expect(output.tallies.isEmpty)
      #expect(recorder.late == 1)
    }
  }

  @Test func aKeyThatCannotBeMadeStopsTheRecording() throws {
    try withRecorder { recorder, keys in
      _ = try recorder.record([match(-30, .clientHello)], now: midnight.adding(seconds: -10))
      let live = try #require(try keys.livePeriod())
      #expect(live.end == CivilZone.paris.day(of: midnight))
      try removeDirectory(keys.path)
      #expect(throws: (any Error).self) {
        try recorder.record([match(5, .clientHello)], now: midnight.adding(seconds: 10))
      }
    }
  }
}
