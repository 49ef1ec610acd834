import Catalogue
import Model
import Probe
import Testing

@testable import Daemon

@Suite struct SelfTestTests {
  static let rules = """
    provider: { name: Essai, country: FR }
    services:
      - id: essai-a
        name: A
        category: assistant
        risk: high
        domains: [exact: seul.example]
      - id: essai-b
        name: B
        category: assistant
        risk: high
        domains: [suffix: large.example, exact: b.example]
    """

  @Test func aNameIsMadeUpBelowOneOfTheService() throws {
    let catalogue = try Catalogue.compile(
      services: [RuleSource(path: "essai.yaml", text: Self.rules)], policy: nil)
    let found = try #require(catalogue.testName(of: nil))
    #expect(found.service.rawValue == "essai-b")
    #expect(found.name.hasSuffix(".large.example"))
    #expect(found.name.hasPrefix("vigie-"))
    #expect(found.name.utf8.count == "vigie-00000000.large.example".utf8.count)
    #expect(catalogue.testName(of: ServiceID(rawValue: "essai-a")) == nil)
  }

  @Test func onlyThePresentTestIsSeen() {
    let test = SelfTest()
    #expect(test.state == nil)
    #expect(test.name.isEmpty)
    test.begin(name: "vigie-1.large.example", service: "essai-b")
    let first = test.number
    test.acknowledge("eth1", first)
    test.begin(name: "vigie-2.large.example", service: "essai-b")
    test.note(TestSighting(source: .dns, place: .inside), on: "eth1", test: first)
    #expect(test.state?.sighting == nil)
    #expect(test.state?.ready.isEmpty == true)
    test.note(TestSighting(source: .dns, place: .gateway), on: "eth2", test: test.number)
    test.note(TestSighting(source: .tls, place: .inside), on: "eth1", test: test.number)
    #expect(test.state?.interface == "eth2")
    #expect(test.state?.sighting?.place == .gateway)
    test.expire()
    #expect(test.state != nil)
  }
}
