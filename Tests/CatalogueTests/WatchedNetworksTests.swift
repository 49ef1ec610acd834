import Catalogue
import Model
import TestSupport
import Testing

@Suite struct WatchedNetworksTests {
  private let watched: WatchedNetworks

  init() throws {
    watched = try Self.watched(
      """
      networks:
        - { prefix: 10.0.0.0/8, realm: mairie }
        - { prefix: 192.168.1.0/24, vlan: 31, realm: zola }
        - { prefix: 192.168.1.0/24, vlan: 32, realm: hugo }
        - { prefix: 172.16.0.0/16, realm: ateliers }
        - { prefix: 172.17.0.0/16, realm: ateliers }
        - { prefix: "fd20::/32", realm: mairie }
      directions:
        - { name: Finances, networks: [10.20.1.0/24, 10.20.2.0/24, "fd20:0:0:1::/64"], vlans: [20] }
        - { name: Piscine, vlans: [50] }
        - { name: Accueil, networks: [10.30.0.7] }
        - { name: Cabinet, networks: [10.40.0.0/24], vlans: [40], postes: 4 }
        - { name: Syndicats, networks: [10.99.1.0/24], vlans: [99] }
      excluded:
        - { name: Local syndical, networks: [10.99.0.0/16], vlans: [99] }
      """)
  }

  private static func watched(_ policy: String) throws -> WatchedNetworks {
    WatchedNetworks(try catalogue(serviceFile(["a": ["a.exemple.fr"]]), policy: policy).policy)
  }

  private func codes(_ address: String, vlan: UInt16 = 0) throws -> [String] {
    let sight = try watched.sight(of: PolicyTests.address(address), vlan: vlan)
    return [sight?.direction, sight?.network, sight?.vlan].compactMap(\.self).filter { $0 >= 0 }
      .map { watched.members[$0].code }
  }

  @Test func whatIsSmallOrExcludedIsNotWatched() {
    #expect(
      watched.members.map(\.code) == [
        "network.10.20.1.0/24", "network.10.20.2.0/24", "network.fd20:0:0:1::/64",
        "network.192.168.1.0/24 vlan 31 zola", "network.192.168.1.0/24 vlan 32 hugo",
        "network.172.16.0.0/16 ateliers", "network.172.17.0.0/16 ateliers", "vlan.20", "vlan.50",
        "vlan.31", "vlan.32",
      ])
  }

  @Test func aPlaceCountsOnceAndHasTheNameThatPeopleKnow() {
    #expect(
      watched.members.filter(\.isNetwork).map { $0.name ?? $0.place } == [
        "Finances", "Finances", "zola", "hugo", "172.16.0.0/16", "172.17.0.0/16", "Piscine",
      ])
    #expect(
      watched.members.filter(\.isVLAN).map(\.place) == ["VLAN 20", "VLAN 50", "VLAN 31", "VLAN 32"])
  }

  @Test(
    arguments: [
      ("10.20.1.9", 20, ["network.10.20.1.0/24", "vlan.20"]),
      ("10.20.2.9", 0, ["network.10.20.2.0/24"]),
      ("fd20:0:0:1::9", 0, ["network.fd20:0:0:1::/64"]), ("10.70.0.1", 50, ["vlan.50"]),
      ("192.168.1.9", 31, ["network.192.168.1.0/24 vlan 31 zola", "vlan.31"]),
      ("192.168.1.9", 0, []), ("172.17.0.1", 0, ["network.172.17.0.0/16 ateliers"]),
      ("10.30.0.7", 0, []), ("10.40.0.9", 40, []), ("8.8.8.8", 20, []),
    ] as [(String, UInt16, [String])])
  func aClientIsInItsNetworkAndVLAN(address: String, vlan: UInt16, expected: [String]) throws {
    #expect(try codes(address, vlan: vlan) == expected)
  }

  @Test func aClientWithoutDirectionIsKnown() throws {
    let sight = { (address: String, vlan: UInt16) in
      try watched.sight(of: PolicyTests.address(address), vlan: vlan)?.hasDirection
    }
    #expect(try sight("10.20.1.9", 0) == true)
    #expect(try sight("10.70.0.1", 50) == true)
    #expect(try sight("10.70.0.1", 51) == false)
    #expect(try sight("10.40.0.9", 0) == true, "small directions are directions")
    #expect(try sight("8.8.8.8", 50) == nil)
  }

  @Test func withoutDeclaredNetworksNothingIsWatched() throws {
    #expect(try Self.watched("default: unassessed").members.isEmpty)
  }
}
