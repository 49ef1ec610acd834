import Catalogue
import Model
import Testing

@testable import Probe

@Suite struct ProxyLegsTests {
  private static let proxy = IPAddress(v4: 0x0a14_0050)
  private static let client = IPAddress(v4: 0x0a14_0105)
  private static let server = IPAddress(v4: 0xc633_6407)

  private let policy: Policy

  init() throws {
    policy = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(
        path: "policy.yaml",
        text: "gateways:\n  - { address: 10.20.0.80, kind: proxy }\n"
          + "  - { address: 10.20.0.90, kind: nat }\n")
    ).policy
  }

  private func observation(
    from client: IPAddress, to server: IPAddress, _ source: NameSource, at seconds: Int64 = 0,
    traits: ObservationTraits? = nil, vlan: UInt16 = 0
  ) -> Observation {
    Observation(
      time: RecorderTests.start.adding(seconds: seconds), client: client, server: server,
      clientPort: 50_000, serverPort: 3128, vlan: vlan, source: source, evidence: .clientHello,
      traits: traits ?? (source == .http || source == .socks ? .connectRequest : []),
      nameOffset: 0, nameLength: 0)
  }

  @Test func anOuterLegAloneIsNoRepetition() {
    var legs = ProxyLegs(policy)
    legs.note(observation(from: Self.proxy, to: Self.server, .tls))
    legs.note(observation(from: Self.client, to: Self.server, .http))
    legs.note(observation(from: Self.client, to: Self.proxy, .dns))
    #expect(!legs.repeats(observation(from: Self.proxy, to: Self.server, .tls, at: 1)))
  }

  @Test(arguments: [NameSource.http, .socks])
  func afterAClientLegTheOuterLegRepeatsForADay(source: NameSource) {
    var legs = ProxyLegs(policy)
    legs.note(observation(from: Self.client, to: Self.proxy, source))
    for seconds in [0, 1, 86_400] as [Int64] {
      #expect(legs.repeats(observation(from: Self.proxy, to: Self.server, .tls, at: seconds)))
      #expect(legs.repeats(observation(from: Self.proxy, to: Self.server, .dns, at: seconds)))
    }
    #expect(!legs.repeats(observation(from: Self.proxy, to: Self.server, .tls, at: 86_401)))
    #expect(!legs.repeats(observation(from: Self.client, to: Self.proxy, .tls, at: 1)))
  }

  @Test func aRequestToTheProxyItselfIsNoClientLeg() {
    var legs = ProxyLegs(policy)
    legs.note(observation(from: Self.client, to: Self.proxy, .http, traits: []))
    #expect(!legs.repeats(observation(from: Self.proxy, to: Self.server, .tls, at: 1)))
  }

  @Test func sitesWithTheSameAddressesHaveAProxyEach() throws {
    let policy = try Catalogue.compile(
      services: [RuleSource(path: "openai.yaml", text: ReplayTests.rules)],
      policy: RuleSource(
        path: "policy.yaml",
        text: "networks:\n  - { prefix: 10.20.0.0/16, vlan: 31, realm: zola }\n"
          + "  - { prefix: 10.20.0.0/16, vlan: 32, realm: hugo }\n"
          + "gateways:\n  - { address: 10.20.0.80, kind: proxy }\n")
    ).policy
    var legs = ProxyLegs(policy)
    legs.note(observation(from: Self.client, to: Self.proxy, .http, vlan: 31))
    #expect(legs.repeats(observation(from: Self.proxy, to: Self.server, .tls, at: 1, vlan: 31)))
    #expect(!legs.repeats(observation(from: Self.proxy, to: Self.server, .tls, at: 1, vlan: 32)))
  }

  @Test func otherGatewaysHaveNoLegs() {
    var legs = ProxyLegs(policy)
    let nat = IPAddress(v4: 0x0a14_005a)
    legs.note(observation(from: Self.client, to: nat, .http))
    #expect(!legs.repeats(observation(from: nat, to: Self.server, .tls, at: 1)))
  }
}
