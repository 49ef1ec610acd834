import Catalogue
import Model
import TestSupport
import Testing

@testable import Probe

@Suite struct PosteCountTests {
  private let noon = Timestamp(seconds: 1_795_086_000)

  private func policy() throws -> Policy {
    let rules = RuleSource(
      path: "a.yaml",
      text: """
        provider: { name: Essai }
        services:
          - { id: a, name: A, category: assistant, risk: low, domains: [a.exemple.fr] }
        """)
    return try Catalogue.compile(
      services: [rules],
      policy: RuleSource(
        path: "policy.yaml",
        text: """
          networks: [{ prefix: 10.0.0.0/8 }]
          gateways: [{ address: 10.0.0.53, kind: resolver }]
          """)
    ).policy
  }

  private func address(_ number: Int) -> IPAddress {
    IPAddress("10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)")
      ?? IPAddress(v4: 0)
  }

  @Test func aPosteCountsOnceADay() throws {
    var count = PosteCount(try policy())
    for _ in 0..<3 {
      for number in 1...9 { count.note(address(number << 8), network: 0, vlan: 0, at: noon) }
    }
    #expect(count.total == 9)
    // The same addresses at another site are other postes, and so they are the next day.
    count.note(address(1 << 8), network: 1, vlan: 0, at: noon)
    #expect(count.total == 10)
    count.note(address(1 << 8), network: 0, vlan: 0, at: noon.adding(seconds: 86_400))
    #expect(count.total == 11)
  }

  @Test func aGatewayIsNoPoste() throws {
    var count = PosteCount(try policy())
    count.note(address(53), network: 0, vlan: 0, at: noon)
    #expect(count.total == 0)
  }

  @Test func aFullTableCountsNoMoreAndEnds() throws {
    var count = PosteCount(try policy())
    for number in 1...(PosteCount.most + 5_000) {
      count.note(address(number << 1 | 1), network: 0, vlan: 0, at: noon)
    }
    #expect(count.total <= UInt64(PosteCount.most))
    #expect(count.total > UInt64(PosteCount.most) - 10)
  }

  /// A count that begins anew in the middle of a day knows nobody: it stands under its own hour.
  @Test func aCountStandsUnderTheHourInWhichItBegan() throws {
    let tomorrow = CivilZone.paris.day(of: noon).adding(days: 1)
    var coverage = HourlyCoverage(zone: .paris)
    coverage.note([], now: noon)
    coverage.note([(CoverageCount.postesSeen, 7)], now: noon.adding(seconds: 7_200))
    coverage.note([(CoverageCount.postesSeen, 7)], now: noon.adding(seconds: 86_400))
    coverage.note([(CoverageCount.postesSeen, 12)], now: noon.adding(seconds: 86_460))
    let counts = coverage.drain()
    #expect(
      counts.map(\.hour) == [
        CivilZone.paris.startOfHour(noon), CivilZone.paris.start(of: tomorrow),
      ])
    #expect(counts.map(\.value) == [7, 5])
  }
}
