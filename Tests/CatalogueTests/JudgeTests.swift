import Catalogue
import Model
import TestSupport
import Testing

@Suite("Judging of observations")
struct JudgeTests {
  static let services = serviceFile([
    "libre": ["libre.exemple.fr"],
    "permis": ["permis.exemple.fr"],
    "interdit": [
      "interdit.exemple.fr", "{ exact: api.exemple.fr, role: api }",
      "{ exact: login.exemple.fr, role: auth }", "{ exact: cdn.exemple.fr, role: cdn }",
      "{ exact: portail.exemple.fr, scope: shared }",
      "{ exact: rumeur.exemple.fr, source: unverified }",
    ],
  ])

  static let policy = """
    services:
      permis: { status: approved, until: 2026-12-31 }
      interdit: { status: prohibited, directions: { Culture: tolerated } }
    networks:
      - { prefix: 10.0.0.0/8, realm: mairie }
      - { prefix: 10.8.0.0/16, realm: annexe, evidence: dns-query }
    directions:
      - { name: Finances, site: Siège, networks: [10.1.0.0/16] }
      - { name: Culture, vlans: [30] }
    excluded:
      - { name: Wi-Fi, networks: [10.99.0.0/16], vlans: [99] }
    gateways:
      - { address: 10.0.0.53, kind: resolver }
      - { address: 10.0.0.80, kind: proxy }
      - { address: 10.0.0.90, kind: nat }
      - { address: 10.0.0.91, kind: shared-host }
    """

  let catalogue: Catalogue
  let judge: Judge

  init() throws {
    catalogue = try CatalogueTests.catalogue(Self.services, policy: Self.policy)
    judge = Judge(catalogue)
  }

  private func verdict(
    _ name: String, from client: String = "10.1.2.3", vlan: UInt16 = 0,
    source: NameSource = .tls, evidence: Evidence = .established, on day: String = "2026-11-23",
    traits: ObservationTraits = []
  ) throws -> Verdict? {
    let bytes = Array(name.utf8)
    let match = catalogue.matcher.match(bytes.span)
    let rule = try #require(match)
    let observation = Observation(
      time: Timestamp(seconds: 0), client: try #require(IPAddress(client)),
      server: IPAddress(v4: 1), clientPort: 50000, serverPort: 443, vlan: vlan, source: source,
      evidence: evidence, traits: traits, nameOffset: 0, nameLength: 0)
    return judge.verdict(
      rule: rule, observation: observation, at: try PolicyTests.noon(day))
  }

  @Test("a hello to a service that nobody allowed opens an incident")
  func opens() throws {
    let verdict = try #require(try verdict("chat.libre.exemple.fr", evidence: .clientHello))
    #expect(
      verdict
        == Verdict(
          service: ServiceID(rawValue: "libre"), category: .assistant, rule: "libre.exemple.fr",
          role: .app, scope: .dedicated, status: .unassessed, realm: "mairie",
          direction: "Finances", site: "Siège", attribution: .poste,
          provesUse: true, opensIncident: true))
  }

  @Test(
    "what opens an incident, by name",
    arguments: [
      ("interdit.exemple.fr", true), ("api.exemple.fr", true), ("login.exemple.fr", false),
      ("cdn.exemple.fr", false), ("portail.exemple.fr", false), ("rumeur.exemple.fr", false),
      ("permis.exemple.fr", false),
    ])
  func byName(name: String, expected: Bool) throws {
    #expect(try verdict(name)?.opensIncident == expected)
  }

  @Test(
    "what opens an incident, by evidence and network",
    arguments: [
      (Evidence.dnsQuery, "10.1.2.3", false), (.dnsAnswer, "10.1.2.3", false),
      (.clientHello, "10.1.2.3", true), (.established, "10.1.2.3", true),
      (.volume, "10.1.2.3", false), (.dnsQuery, "10.8.0.1", true), (.dnsAnswer, "10.8.0.1", true),
      (.clientHello, "10.8.0.1", true), (.established, "192.168.1.1", false),
      (.established, "8.8.8.8", false),
    ])
  func byEvidence(evidence: Evidence, client: String, expected: Bool) throws {
    let verdict = try verdict("libre.exemple.fr", from: client, evidence: evidence)
    #expect(verdict?.opensIncident == expected)
  }

  @Test("an inferred name proves nothing, even where names alone open incidents")
  func inferred() throws {
    for (client, evidence) in [("10.8.0.1", Evidence.dnsAnswer), ("10.1.2.3", .established)] {
      let verdict = try #require(
        try verdict("interdit.exemple.fr", from: client, evidence: evidence, traits: .inferred))
      #expect(!verdict.opensIncident && !verdict.provesUse)
      #expect(verdict.service == ServiceID(rawValue: "interdit"))
    }
  }

  @Test("what was blocked opens nothing, and is counted")
  func blocked() throws {
    for (client, evidence) in [("10.8.0.1", Evidence.dnsQuery), ("10.1.2.3", .clientHello)] {
      let verdict = try #require(
        try verdict("interdit.exemple.fr", from: client, evidence: evidence, traits: .blocked))
      #expect(!verdict.opensIncident && verdict.provesUse)
    }
  }

  @Test("a client outside every network is outside, in the default realm")
  func outside() throws {
    let verdict = try #require(try verdict("libre.exemple.fr", from: "8.8.8.8"))
    #expect(verdict.attribution == .outside)
    #expect(verdict.realm == "defaut")
  }

  @Test("the status is that of the direction, on that day")
  func status() throws {
    #expect(try verdict("interdit.exemple.fr", from: "10.2.0.1", vlan: 30)?.status == .tolerated)
    #expect(try verdict("interdit.exemple.fr", from: "10.2.0.1", vlan: 30)?.opensIncident == false)
    #expect(try verdict("interdit.exemple.fr")?.status == .prohibited)
    #expect(try verdict("permis.exemple.fr", on: "2026-12-31")?.status == .approved)
    #expect(try verdict("permis.exemple.fr", on: "2027-01-01")?.status == .unassessed)
    #expect(try verdict("permis.exemple.fr", on: "2027-01-01")?.opensIncident == true)
  }

  @Test("an excluded client gives no verdict, by network or VLAN")
  func excluded() throws {
    #expect(try verdict("interdit.exemple.fr", from: "10.99.1.1") == nil)
    #expect(try verdict("interdit.exemple.fr", vlan: 99) == nil)
  }

  @Test("a resolver's question is nobody's, its own connection opens nothing")
  func resolver() throws {
    #expect(
      try verdict("libre.exemple.fr", from: "10.0.0.53", source: .dns, evidence: .dnsQuery) == nil)
    let own = try #require(try verdict("libre.exemple.fr", from: "10.0.0.53"))
    #expect(own.attribution == .gateway(.resolver))
    #expect(!own.opensIncident)
  }

  @Test(
    "what speaks for many is counted under its kind and opens nothing",
    arguments: [
      ("10.0.0.80", GatewayKind.proxy), ("10.0.0.90", .nat), ("10.0.0.91", .sharedHost),
    ])
  func gateways(address: String, kind: GatewayKind) throws {
    let verdict = try #require(try verdict("libre.exemple.fr", from: address))
    #expect(verdict.attribution == .gateway(kind))
    #expect(verdict.provesUse && !verdict.opensIncident)
  }
}
