import Capture
import Catalogue
import Foundation
import Inspect
import Model
import Privacy
import Store
import TestSupport
import Testing

@testable import Probe

@Suite struct ReplayTests {
  static let rules = """
    provider: { name: OpenAI, country: US }
    services:
      - id: openai-chatgpt
        name: ChatGPT
        category: assistant
        risk: high
        domains:
          - chatgpt.com
    """
  static let policy = """
    networks:
      - { prefix: 10.20.0.0/16, realm: mairie }
    directions:
      - { name: Finances, networks: [10.20.1.0/24] }
    excluded:
      - { name: "Wi-Fi public", networks: [10.20.99.0/24] }
    """

  static let blindSpots = [
    "doh": "cause: doh\nspots:\n  - { name: A, source: essai, domains: [resolveur.example] }\n",
    "vpn": "cause: vpn\nspots:\n  - { name: B, source: essai, domains: [tunnel.example] }\n",
  ]

  func catalogue() throws -> Catalogue {
    try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: Self.rules)],
      policy: RuleSource(path: "policy.yaml", text: Self.policy),
      blindSpots: Self.blindSpots.map { RuleSource(path: "\($0).yaml", text: $1) })
  }

  let key = PseudonymKey(bytes: [UInt8](repeating: 7, count: 32))

  func store() throws -> IncidentStore {
    try IncidentStore.inMemory(
      DatabaseOwner(keyFingerprint: "essai", site: "mairie", kind: .replay))
  }

  /// 2026-11-19 at 14:05 in Paris.
  static let start = Timestamp(seconds: 1_795_093_500)

  static func hello(
    from client: UInt32, name: String, at seconds: Int64, port: Int = 50_000
  ) -> RecordedPacket {
    RecordedPacket(
      time: start.adding(seconds: seconds), link: .ethernet,
      bytes: Packet.frame(
        from: IPAddress(v4: client), to: IPAddress(v4: 0xc633_6407), transport: 6,
        payload: Packet.tcp(
          from: port, to: 443, sequence: 100, payload: TLSBytes.helloRecords(name))))
  }

  static let day: [RecordedPacket] = [
    hello(from: 0x0a14_0105, name: "chatgpt.com", at: 0),
    hello(from: 0x0a14_0105, name: "ws.chatgpt.com", at: 60, port: 50_001),
    hello(from: 0x0a14_0105, name: "www.service-public.fr", at: 70, port: 50_002),
    hello(from: 0x0a14_0106, name: "notchatgpt.com", at: 80),
    hello(from: 0x0a14_6305, name: "chatgpt.com", at: 90),
    hello(from: 0x5db8_d822, name: "chatgpt.com", at: 95),
    hello(from: 0x0a14_0105, name: "chatgpt.com", at: 7200, port: 50_003),
  ]

  func replay(
    _ files: [(String, [UInt8])], into store: IncidentStore, in directory: String
  ) throws -> ReplayOutcome {
    let paths = try files.map { name, bytes in
      let path = directory + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return path
    }
    return try Replay(catalogue: catalogue(), key: key)
      .run(paths, into: store, now: Self.start)
  }

  @Test func incidentsOfTheInsideOnly() throws {
    try withTemporaryDirectory { directory in
      let store = try store()
      let outcome = try replay(
        [("day.pcap", CaptureFileBuilder.pcap(Self.day))], into: store, in: directory)
      #expect(outcome.openedIncidents == 2)
      #expect(outcome.matches == 4)
      #expect(outcome.outside == 1)
      #expect(outcome.counters?.ignored(.excluded) == 1)
      let incidents = try store.incidents(limit: 10)
      #expect(incidents.map(\.direction) == ["Finances", "Finances"])
      #expect(incidents.map(\.observations) == [2, 1])
      #expect(incidents.allSatisfy { $0.state == .closed && $0.firstSeen == nil })
      #expect(incidents.first?.rules == ["chatgpt.com"])
    }
  }

  @Test func theSameFileCountsOnce() throws {
    try withTemporaryDirectory { directory in
      let store = try store()
      let file = ("day.pcap", CaptureFileBuilder.pcap(Self.day))
      _ = try replay([file], into: store, in: directory)
      let before = try store.incidents(limit: 10)
      let facts = try facts(store)
      let again = try replay([("copy.pcap", file.1)], into: store, in: directory)
      #expect(again.skippedPaths == [directory + "/copy.pcap"])
      #expect(again.counters == nil)
      #expect(try store.incidents(limit: 10) == before)
      #expect(try self.facts(store) == facts)
    }
  }

  @Test func aKnownFileBesideANewOneIsLeftOut() throws {
    try withTemporaryDirectory { directory in
      let store = try store()
      let first = CaptureFileBuilder.pcap(Array(Self.day[..<3]))
      let second = CaptureFileBuilder.pcap(Array(Self.day[3...]))
      _ = try replay([("a.pcap", first)], into: store, in: directory)
      let outcome = try replay(
        [("a.pcap", first), ("b.pcap", second), ("c.pcap", second)], into: store, in: directory)
      #expect(outcome.skippedPaths.count == 2)
      #expect(try store.incidents(limit: 10).count == 2)
    }
  }

  @Test func filesOfOneDayAreOneSession() throws {
    try withTemporaryDirectory { directory in
      let whole = try store()
      let parts = try store()
      _ = try replay([("day.pcap", CaptureFileBuilder.pcap(Self.day))], into: whole, in: directory)
      _ = try replay(
        [
          ("b.pcapng", CaptureFileBuilder.pcapng(Array(Self.day[1...]))),
          ("a.pcap", CaptureFileBuilder.pcap([Self.day[0]])),
        ], into: parts, in: directory)
      #expect(try whole.incidents(limit: 10) == parts.incidents(limit: 10))
    }
  }

  @Test func theSameKeyRulesAndFilesGiveTheSameRows() throws {
    try withTemporaryDirectory { directory in
      let first = try store()
      let second = try store()
      for store in [first, second] {
        _ = try replay(
          [("day.pcap", CaptureFileBuilder.pcap(Self.day))], into: store, in: directory)
      }
      #expect(try first.incidents(limit: 10) == second.incidents(limit: 10))
      #expect(try facts(first) == facts(second))
    }
  }

  @Test func aTruncatedFileGivesWhatWasReadable() throws {
    try withTemporaryDirectory { directory in
      let store = try store()
      let bytes = CaptureFileBuilder.pcap(Self.day)
      let outcome = try replay(
        [("cut.pcap", Array(bytes.dropLast(10)))], into: store, in: directory)
      #expect(outcome.breaks.count == 1)
      #expect(try store.incidents(limit: 10).count == 1)
    }
  }

  @Test func coverageAddsUpToThePackets() throws {
    try withTemporaryDirectory { directory in
      let store = try store()
      _ = try replay([("day.pcap", CaptureFileBuilder.pcap(Self.day))], into: store, in: directory)
      let coverage = try facts(store).coverage
      #expect(coverage["packets"] == 6)
      #expect(coverage["packets.excluded"] == 1)
      #expect(coverage["packets.decoded"] == 6)
      #expect(coverage["names.tls"] == 6)
      #expect(coverage["matches.outside"] == 1)
    }
  }

  @Test func declaredNetworksAreSeenOnceADayAndExcludedOnesNever() throws {
    try withTemporaryDirectory { directory in
      let store = try store()
      _ = try replay([("day.pcap", CaptureFileBuilder.pcap(Self.day))], into: store, in: directory)
      let coverage = try facts(store).coverage
      #expect(coverage["networks.watched"] == 1)
      #expect(coverage["network.10.20.1.0/24"] == 1)
      #expect(!coverage.keys.contains { $0.contains("10.20.99.") || $0.contains("10.20.1.5") })
      var hours: [Timestamp] = []
      try store.forEachCoverageHour { hour, counters in
        if counters["network.10.20.1.0/24"] != nil { hours.append(hour) }
      }
      let midnight = CivilZone.paris.start(of: CivilZone.paris.day(of: Self.start))
      #expect(hours == [midnight], "the hour of a name is not told")
    }
  }

  @Test func blindSpotsAreCountedByCauseAndLeaveNothingElse() throws {
    func packet(_ payload: [UInt8], to port: Int, from source: Int, udp: Bool) -> RecordedPacket {
      RecordedPacket(
        time: Self.start, link: .ethernet,
        bytes: Packet.frame(
          from: IPAddress(v4: 0x0a14_0105), to: IPAddress(v4: 0xc633_6407),
          transport: udp ? 17 : 6,
          payload: udp
            ? Packet.udp(from: source, to: port, payload: payload)
            : Packet.tcp(from: source, to: port, sequence: 100, payload: payload)))
    }
    let connect = Array(
      "CONNECT b.tunnel.example:443 HTTP/1.1\r\nHost: b.tunnel.example\r\n\r\n".utf8)
    let plain = Array("GET / HTTP/1.1\r\nHost: c.tunnel.example\r\n\r\n".utf8)
    let packets = [
      Self.hello(from: 0x0a14_0105, name: "dns.resolveur.example", at: 0),
      Self.hello(from: 0x0a14_0106, name: "resolveur.example", at: 1),
      Self.hello(from: 0x0a14_0106, name: "notresolveur.example", at: 1, port: 50_001),
      packet(connect, to: 8080, from: 50_010, udp: false),
      packet(TLSBytes.helloRecords("resolveur.example"), to: 853, from: 50_013, udp: false),
      packet(plain, to: 80, from: 50_011, udp: false),
      packet(DNSBytes.query("dns.resolveur.example"), to: 53, from: 50_012, udp: true),
    ]
    try withTemporaryDirectory { directory in
      let store = try store()
      let outcome = try replay(
        [("day.pcap", CaptureFileBuilder.pcap(packets))], into: store, in: directory)
      let coverage = try facts(store).coverage
      #expect(coverage["blind.doh"] == 2)
      #expect(coverage["blind.vpn"] == 1)
      #expect(coverage["blind.relay"] == nil)
      #expect(coverage["names.dns"] == 1)
      #expect(coverage["names.http"] == 2)
      #expect(outcome.matches == 0)
      #expect(try store.incidents(limit: 10).isEmpty)
      #expect(try facts(store).services.isEmpty)
    }
  }

  @Test func aTunnelCountsOnceWithTheHelloInsideIt() throws {
    let connect = Array("CONNECT tunnel.example:443 HTTP/1.1\r\n\r\n".utf8)
    let packets = [connect, TLSBytes.helloRecords("tunnel.example")].reduce(
      into: [(offset: Int, bytes: [UInt8])]()
    ) { result, bytes in
      result.append((result.reduce(0) { $0 + $1.bytes.count }, bytes))
    }
    .map { offset, bytes in
      RecordedPacket(
        time: Self.start, link: .ethernet,
        bytes: Packet.frame(
          from: IPAddress(v4: 0x0a14_0105), to: IPAddress(v4: 0x0a14_0050), transport: 6,
          payload: Packet.tcp(
            from: 50_000, to: 8080, sequence: UInt32(100 + offset), payload: bytes)))
    }
    try withTemporaryDirectory { directory in
      let store = try store()
      _ = try replay([("day.pcap", CaptureFileBuilder.pcap(packets))], into: store, in: directory)
      let coverage = try facts(store).coverage
      #expect(coverage["names.tls"] == 1)
      #expect(coverage["blind.vpn"] == 1)
    }
  }

  func facts(_ store: IncidentStore) throws -> DayFacts {
    let day = CivilZone.paris.day(of: Self.start)
    let zone = CivilZone.paris
    return try store.facts(of: day, in: zone)
  }
}
