import Catalogue
import Model
import TestSupport
import Testing

@testable import Probe

@Suite struct NetworkSightsTests {
  private let policy: Policy
  private let noon = Timestamp(seconds: 1_795_086_000)

  init() throws {
    let rules = RuleSource(
      path: "a.yaml",
      text: """
        provider: { name: Essai }
        services:
          - { id: a, name: A, category: assistant, risk: low, domains: [a.exemple.fr] }
        """)
    policy = try Catalogue.compile(
      services: [rules],
      policy: RuleSource(
        path: "policy.yaml",
        text: """
          networks: [{ prefix: 10.0.0.0/8 }]
          directions:
            - { name: Finances, networks: [10.20.0.0/16], vlans: [20] }
            - { name: Culture, networks: [10.30.0.0/16] }
          """)
    ).policy
  }

  private func value(_ code: String, _ sights: NetworkSights) -> UInt64? {
    sights.coded(packets: 9).first { $0.code == code }?.value
  }

  @Test func namesAreCountedByNetworkAndNeverByPoste() throws {
    var sights = NetworkSights(policy)
    #expect(sights.coded(packets: 0).isEmpty)
    for _ in 0..<3 { sights.note(try #require(IPAddress("10.20.0.9")), vlan: 20, at: noon) }
    sights.note(try #require(IPAddress("10.50.0.9")), vlan: 0, at: noon)
    sights.note(try #require(IPAddress("8.8.8.8")), vlan: 0, at: noon)
    #expect(value("network.10.20.0.0/16", sights) == 3)
    #expect(value("vlan.20", sights) == 3)
    #expect(value("vlans.tagged", sights) == 3)
    #expect(value("names.placed", sights) == 3)
    #expect(value("names.unplaced", sights) == 1)
    #expect(value("networks.watched", sights) == 9)
    #expect(!sights.coded(packets: 9).contains { $0.code.contains("10.20.0.9") })
  }

  @Test func ofADayOnlyAYesIsKept() throws {
    let midnight = CivilZone.paris.start(of: CivilZone.paris.day(of: noon))
    var coverage = HourlyCoverage(zone: .paris)
    coverage.note([], now: noon)
    for second in 1...4 {
      coverage.note(
        [("network.10.20.0.0/16", UInt64(second * 7))],
        now: noon.adding(seconds: Int64(second) * 2_000))
    }
    #expect(
      coverage.drain() == [
        CoverageCount(hour: midnight, counter: "network.10.20.0.0/16", value: 1)
      ])
    coverage.note([("network.10.20.0.0/16", 28)], now: noon.adding(seconds: 86_400))
    #expect(coverage.drain().isEmpty, "silent since")
    coverage.note([("network.10.20.0.0/16", 29)], now: noon.adding(seconds: 86_410))
    #expect(
      coverage.drain() == [
        CoverageCount(
          hour: midnight.adding(seconds: 86_400), counter: "network.10.20.0.0/16", value: 1)
      ])
  }
}
