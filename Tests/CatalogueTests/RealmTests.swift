import Catalogue
import Model
import TestSupport
import Testing

@Suite("Equal addresses of two sites")
struct RealmTests {
  private let policy: Policy

  init() throws {
    policy = try catalogue(
      serviceFile(["a": ["a.exemple.fr"]]),
      policy: """
        networks:
          - { prefix: 10.0.0.0/8, realm: mairie }
          - { prefix: 192.168.1.0/24, vlan: 31, realm: zola }
          - { prefix: 192.168.1.0/24, vlan: 32, realm: hugo }
        directions:
          - { name: Écoles, networks: [192.168.0.0/16] }
          - { name: Zola, realm: zola, networks: [192.168.1.0/24] }
          - { name: Hugo, realm: hugo, networks: [192.168.1.0/24], vlans: [40] }
          - { name: Hugo administration, realm: hugo, networks: [192.168.1.0/28] }
          - { name: Mairie, vlans: [40] }
        gateways:
          - { address: 192.168.1.1, kind: resolver, realm: zola }
          - { address: 192.168.1.1, kind: nat, realm: hugo }
          - { address: 192.168.1.2, kind: proxy }
        """
    ).policy
  }

  @Test(
    "a direction of the realm comes before one of any realm",
    arguments: [
      ("192.168.1.99", 31, "Zola"), ("192.168.1.99", 32, "Hugo"),
      ("192.168.1.9", 32, "Hugo administration"), ("192.168.1.9", 31, "Zola"),
      ("192.168.1.99", 0, "Écoles"), ("192.168.2.99", 31, "Écoles"), ("10.1.1.1", 40, "Mairie"),
      ("10.1.1.1", 31, nil),
    ] as [(String, UInt16, String?)])
  func directions(address: String, vlan: UInt16, name: String?) throws {
    #expect(try policy.direction(of: PolicyTests.address(address), vlan: vlan)?.name == name)
  }

  @Test(
    "a gateway is one in its realm only",
    arguments: [
      ("192.168.1.1", 31, GatewayKind.resolver), ("192.168.1.1", 32, .nat), ("192.168.1.1", 0, nil),
      ("192.168.1.2", 31, .proxy), ("192.168.1.2", 0, .proxy), ("192.168.1.3", 31, nil),
    ] as [(String, UInt16, GatewayKind?)])
  func gateways(address: String, vlan: UInt16, kind: GatewayKind?) throws {
    #expect(try policy.gateway(of: PolicyTests.address(address), vlan: vlan)?.kind == kind)
  }
}
