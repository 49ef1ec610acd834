import Capture
import Catalogue
import Foundation
import Model
import Privacy
import Store
import TestSupport
import Testing

@testable import Probe

/// What addresses that speak for many leave in the database.
@Suite struct GatewayReplayTests {
  private static let policy = """
    networks:
      - { prefix: 10.20.0.0/16, realm: mairie }
    gateways:
      - { address: 10.20.0.80, kind: proxy }
      - { address: 10.20.0.90, kind: nat }
      - { address: 10.20.0.91, kind: shared-host }
      - { address: 10.20.0.53, kind: resolver }
    """
  private static let proxy: UInt32 = 0x0a14_0050

  /// A request of a poste that the proxy passes on.
  private static func request(_ host: String, at seconds: Int64) -> RecordedPacket {
    RecordedPacket(
      time: ReplayTests.start.adding(seconds: seconds), link: .ethernet,
      bytes: Packet.frame(
        from: IPAddress(v4: 0x0a14_0105), to: IPAddress(v4: proxy), transport: 6,
        payload: Packet.tcp(
          from: 51_000, to: 3128, sequence: 100,
          payload: Array("CONNECT \(host):443 HTTP/1.1\r\nHost: \(host):443\r\n\r\n".utf8))))
  }

  private func replay(_ packets: [RecordedPacket]) throws -> (incidents: Int, facts: DayFacts) {
    let catalogue = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(path: "policy.yaml", text: Self.policy))
    let key = try #require(PseudonymKey(bytes: [UInt8](repeating: 7, count: 32)))
    let store = try ReplayTests().store()
    try withTemporaryDirectory { directory in
      let path = directory + "/day.pcap"
      try Data(CaptureFileBuilder.pcap(packets)).write(to: URL(fileURLWithPath: path))
      _ = try Replay(catalogue: catalogue, key: key)
        .run([path], into: store, now: ReplayTests.start.adding(seconds: 100_000))
    }
    let zone = CivilZone.paris
    let day = zone.day(of: ReplayTests.start)
    return (
      try store.incidents(limit: 10).count,
      try store.facts(of: day, in: zone)
    )
  }

  @Test(arguments: [0x0a14_0050, 0x0a14_005a, 0x0a14_005b] as [UInt32])
  func useBehindAGatewayIsOneLineOfTheDayWithoutPoste(address: UInt32) throws {
    let (incidents, facts) = try replay([
      ReplayTests.hello(from: address, name: "chatgpt.com", at: 0),
      ReplayTests.hello(from: address, name: "ws.chatgpt.com", at: 7200, port: 50_001),
    ])
    #expect(incidents == 0)
    #expect(facts.postes == 0)
    #expect(facts.services.map(\.service.rawValue) == ["openai-chatgpt"])
    #expect(facts.services.map(\.postes) == [0])
    #expect(facts.services.map(\.evidence) == [.clientHello])
  }

  @Test(arguments: ["chatgpt.com", "www.service-public.fr"])
  func aProxyWhoseClientLegIsSeenCountsForItsClientsOnly(asked: String) throws {
    let (incidents, facts) = try replay([
      Self.request(asked, at: 0), ReplayTests.hello(from: Self.proxy, name: "chatgpt.com", at: 1),
    ])
    let isUse = asked == "chatgpt.com"
    #expect(incidents == (isUse ? 1 : 0))
    #expect(facts.services.map(\.postes) == (isUse ? [1] : []))
    #expect(facts.coverage["matches.setAside"] == 1)
  }
}
