import Catalogue
import Model
import TestSupport
import Testing

@Suite("Policy")
struct PolicyTests {
  static let services = serviceFile(["a": ["a.exemple.fr"], "b": ["b.exemple.fr"]])

  static func policy(_ text: String) throws -> Policy {
    try catalogue(services, policy: text).policy
  }

  static func address(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }

  static func day(_ text: String) throws -> CivilDay { try #require(CivilDay(iso: text)) }

  /// Noon of that day.
  static func noon(_ text: String) throws -> CivilTime { noon(of: try day(text)) }

  static func noon(of day: CivilDay) -> CivilTime {
    CivilTime(day: day, hour: 12, minute: 0, second: 0, offset: 3600)
  }

  @Test("without a policy nothing is decided and private addresses are the inside")
  func noPolicy() throws {
    for text in [nil, "services:\nnetworks:\n"] {
      let policy = try catalogue(Self.services, policy: text).policy
      #expect(policy.defaultStatus == .unassessed)
      for inside in [
        "10.1.2.3", "172.31.255.255", "192.168.0.1", "100.64.0.1", "fd20::1", "fe80::1", "fc00::",
      ] {
        let network = try policy.network(of: Self.address(inside), vlan: 0)
        #expect(network?.realm == "defaut")
        #expect(network?.evidence == .clientHello)
      }
      for outside in ["172.32.0.1", "8.8.8.8", "100.128.0.0", "2001:db8::1", "::1", "127.0.0.1"] {
        #expect(try policy.network(of: Self.address(outside), vlan: 7) == nil)
      }
    }
  }

  @Test("A policy in which nothing is written is refused", arguments: ["", "\n", "# rien\n"])
  func emptyPolicy(_ text: String) {
    let error = #expect(throws: RuleProblems.self) {
      try catalogue(serviceFile(["a": ["a.exemple.fr"]]), policy: text)
    }
    #expect(error?.problems.map(\.code) == [.emptyFile])
  }

  @Test("a decision holds to the end of its last day, then the default status comes back")
  func until() throws {
    let policy = try Self.policy(
      """
      default: under-review
      services:
        a: { status: tolerated, until: 2027-06-30, reason: essai, decided-by: DGS }
        b: { status: prohibited }
      """)
    let a = ServiceID(rawValue: "a")
    #expect(try policy.status(of: a, direction: nil, at: Self.noon("2027-06-30")) == .tolerated)
    #expect(try policy.status(of: a, direction: nil, at: Self.noon("2027-07-01")) == .underReview)
    #expect(policy.decisions[a]?.first?.reason == "essai")
    #expect(policy.decisions[a]?.first?.decidedBy == "DGS")
    let b = ServiceID(rawValue: "b")
    #expect(try policy.status(of: b, direction: nil, at: Self.noon("2099-01-01")) == .prohibited)
  }

  @Test("a direction can have a status of its own, until the decision ends")
  func exception() throws {
    let policy = try Self.policy(
      """
      services:
        a: { status: prohibited, until: 2027-01-31, directions: { Finances: approved } }
      directions:
        - { name: Finances, networks: [10.20.1.0/24] }
      """)
    let a = ServiceID(rawValue: "a")
    let day = try Self.day("2027-01-31")
    #expect(policy.status(of: a, direction: "Finances", at: Self.noon(of: day)) == .approved)
    #expect(policy.status(of: a, direction: "Culture", at: Self.noon(of: day)) == .prohibited)
    #expect(policy.status(of: a, direction: nil, at: Self.noon(of: day)) == .prohibited)
    let after = day.adding(days: 1)
    #expect(policy.status(of: a, direction: "Finances", at: Self.noon(of: after)) == .unassessed)
  }

  @Test("the most specific network gives the direction, else the VLAN")
  func directions() throws {
    let policy = try Self.policy(
      """
      directions:
        - { name: Tous, networks: [10.0.0.0/8, "fd20::/32"], postes: 500 }
        - { name: Finances, site: Siège, networks: [10.20.1.0/24, "fd20:0:0:1::/64"], vlans: [20] }
        - { name: Caisse, networks: [10.20.1.7] }
        - { name: Culture, vlans: [30, 31] }
      """)
    let cases: [(String, UInt16, String?)] = [
      ("10.20.1.7", 0, "Caisse"), ("10.20.1.8", 0, "Finances"), ("10.20.2.1", 20, "Tous"),
      ("192.168.1.1", 20, "Finances"), ("192.168.1.1", 31, "Culture"), ("192.168.1.1", 0, nil),
      ("10.20.1.8", 30, "Finances"), ("fd20:0:0:1::5", 0, "Finances"), ("fd20::5", 0, "Tous"),
      ("2001:db8::5", 4094, nil),
    ]
    for (address, vlan, name) in cases {
      let found = try policy.direction(of: Self.address(address), vlan: vlan)
      #expect(found?.name == name, "\(address) \(vlan)")
    }
    #expect(policy.directions.first?.postes == 500)
    #expect(policy.directions[1].site == "Siège")
  }

  @Test("equal addresses of two sites are kept apart by VLAN")
  func realms() throws {
    let policy = try Self.policy(
      """
      networks:
        - { prefix: 192.168.0.0/16, realm: mairie }
        - { prefix: 192.168.1.0/24, vlan: 31, realm: ecole-zola }
        - { prefix: 192.168.1.0/24, vlan: 32, realm: ecole-hugo, evidence: dns-query }
      """)
    let client = try Self.address("192.168.1.9")
    #expect(policy.network(of: client, vlan: 31)?.realm == "ecole-zola")
    #expect(policy.network(of: client, vlan: 32)?.realm == "ecole-hugo")
    #expect(policy.network(of: client, vlan: 32)?.evidence == .dnsQuery)
    #expect(policy.network(of: client, vlan: 0)?.realm == "mairie")
    #expect(try policy.network(of: Self.address("10.0.0.1"), vlan: 31) == nil)
  }

  @Test("exclusions hold by network and by VLAN")
  func exclusions() throws {
    let policy = try Self.policy(
      """
      excluded:
        - { name: Wi-Fi, networks: [10.99.0.0/16, 10.98.0.0/16], vlans: [99] }
        - { name: Local syndical, vlans: [40] }
      """)
    #expect(try policy.isExcluded(Self.address("10.98.1.1"), vlan: 0))
    #expect(try policy.isExcluded(Self.address("10.1.1.1"), vlan: 40))
    #expect(try !policy.isExcluded(Self.address("10.97.1.1"), vlan: 0))
    #expect(policy.excludedVLANs == [40, 99])
    #expect(policy.exclusions.map(\.name) == ["Wi-Fi", "Local syndical"])
  }

  @Test("the collectivity, its zone, its gateways and its blind spots are read")
  func rest() throws {
    let policy = try Self.policy(
      """
      collectivity: { name: "Ville du Port", time-zone: Indian/Reunion }
      services:
        a: { status: approved }
      alternatives: { assistant: a }
      gateways:
        - { address: 10.0.0.53, kind: resolver }
        - { address: "fd00::80", kind: shared-host }
      sinkholes: [10.20.0.99, "fd00::99", 192.0.2.0/24]
      out-of-sight:
        - { name: Télétravail, agents: 60 }
        - { name: Téléphones }
      """)
    #expect(policy.collectivity == "Ville du Port")
    #expect(policy.zone.name == "Indian/Reunion")
    #expect(policy.alternatives == [.assistant: ServiceID(rawValue: "a")])
    #expect(try policy.gateway(of: Self.address("10.0.0.53"), vlan: 0)?.kind == .resolver)
    #expect(try policy.gateway(of: Self.address("fd00::80"), vlan: 9)?.kind == .sharedHost)
    for address in ["10.20.0.99", "fd00::99", "192.0.2.7"] {
      #expect(try policy.sinkholes.contains(Self.address(address)))
    }
    #expect(try !policy.sinkholes.contains(Self.address("10.20.0.98")))
    #expect(policy.outOfSight.map(\.agents) == [60, nil])
  }
}
