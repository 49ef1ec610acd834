import Catalogue
import Foundation
import Model
import TestSupport
import Testing

@Suite("The rules that the repository ships")
struct ShippedRulesTests {
  let services: [RuleSource]
  let catalogue: Catalogue

  /// Compiled once: it takes a while without optimisation.
  private static let shipped = Result {
    let services = try shippedServices()
    return (
      services,
      try Catalogue.compile(
        services: services, policy: repositoryFile("rules/policy.yaml"),
        blindSpots: shippedBlindSpots(),
        echPublicNames: repositoryFile("rules/ech-public-names.yaml"))
    )
  }

  init() throws {
    (services, catalogue) = try Self.shipped.get()
  }

  @Test("compile without error or warning, with the shipped policy")
  func clean() {
    #expect(catalogue.warnings == [])
    #expect(catalogue.services.count >= 513)
    #expect(catalogue.rules.count >= 957)
    #expect(catalogue.policy.defaultStatus == .unassessed)
    #expect(catalogue.policy.decisions.isEmpty)
  }

  @Test("every name of every file leads to its own rule, in any case and with a trailing dot")
  func everyName() throws {
    for rule in catalogue.rules {
      let names: [String]
      switch rule.pattern {
      case .exact(let name): names = [name.text]
      case .suffix(let name, _): names = ["zz-test-zz.\(name)"]
      case .labels(let pattern):
        names = [pattern.text.replacingOccurrences(of: "*", with: "zz-test-9")]
      }
      for name in names {
        #expect(catalogue.ruleText(for: name) == rule.text, "\(rule.path):\(rule.line)")
        #expect(catalogue.service(for: name.uppercased() + ".") == rule.service.rawValue)
      }
    }
  }

  @Test("the name of a suffix itself leads to its service, unless an exact rule says otherwise")
  func apex() {
    let exact = Set(
      catalogue.rules.compactMap { if case .exact(let name) = $0.pattern { name } else { nil } })
    for rule in catalogue.rules {
      guard case .suffix(let name, _) = rule.pattern, !exact.contains(name) else { continue }
      #expect(catalogue.service(for: name.text) == rule.service.rawValue)
    }
  }

  @Test(
    "look-alikes match nothing",
    arguments: [
      "notopenai.com", "openai.com.evil.example", "api.openai.com.mairie.local", "openai.co",
      "claude-monet.example", "claude.ai.example.fr", "chatgpt.com.fr", "xn--chtgpt-bva.com",
      "openai-com.example", "chatgptcom", "com", "ai", "googleapis.com", "www.google.com",
      "impots.gouv.fr", "numerique.gouv.fr", "bedrock.amazonaws.com",
      "bedrock.a.b.amazonaws.com", "api.openai.com\u{0}", " chatgpt.com", "chatgpt..com",
      ".chatgpt.com", "chatgpt.com..", "a_b.c", "104.18.33.45", "::1", "",
    ])
  func lookAlike(name: String) {
    #expect(catalogue.ruleText(for: name) == nil)
  }

  @Test(
    "the best known blind spots are known, by cause",
    arguments: [
      ("mozilla.cloudflare-dns.com", BlindSpotCause.doh), ("dns.google", .doh),
      ("DNS.Quad9.net.", .doh), ("abc123.dns.nextdns.io", .doh), ("one.one.one.one", .doh),
      ("ns0.fdn.fr", .doh), ("mask.icloud.com", .relay), ("mask-h2.icloud.com", .relay),
      ("engage.cloudflareclient.com", .vpn), ("api.nordvpn.com", .vpn),
      ("www.torproject.org", .proxy),
    ])
  func blindSpots(name: String, cause: BlindSpotCause) {
    let bytes = Array(name.utf8)
    #expect(catalogue.blindSpots.match(bytes.span) == cause)
    #expect(catalogue.ruleText(for: name) == nil)
  }

  @Test(
    "what is seen is no blind spot",
    arguments: [
      "chatgpt.com", "icloud.com", "www.icloud.com", "notdns.google", "cloudflare.com", "",
    ])
  func noBlindSpot(name: String) {
    let bytes = Array(name.utf8)
    #expect(catalogue.blindSpots.match(bytes.span) == nil)
  }

  @Test("the public names of ECH are lower-case names and no blind spot")
  func publicNames() {
    #expect(catalogue.echPublicNames.contains("cloudflare-ech.com"))
    #expect(catalogue.echPublicNames == catalogue.echPublicNames.sorted())
    for name in catalogue.echPublicNames {
      #expect(DomainName(name)?.text == name)
      let bytes = Array(name.utf8)
      #expect(catalogue.blindSpots.match(bytes.span) == nil)
    }
  }

  @Test("services of the French State are decided by the collectivity alone")
  func stateServices() throws {
    let state = catalogue.services.values.filter { $0.facts[.stateService]?.value == "true" }
    #expect(state.count == 4)
    let day = try #require(CivilDay(iso: "2026-11-23"))
    for entry in state {
      let status = catalogue.policy.status(
        of: entry.summary.id, direction: nil, at: PolicyTests.noon(of: day))
      #expect(status == .unassessed)
    }
  }

  @Test("names that nobody confirmed open no incident")
  func unconfirmed() throws {
    let rules = catalogue.rules.filter { $0.source == "unverified" }
    #expect(!rules.isEmpty)
    #expect(rules.allSatisfy { !$0.canOpenIncident })
  }

  @Test("every rule keeps where its fact was read")
  func sources() {
    #expect(catalogue.rules.allSatisfy { $0.source != nil && $0.support != nil })
  }

  @Test("the version does not depend on the names and order of the files, but on their content")
  func version() throws {
    let renamed = services.shuffled().enumerated().map {
      RuleSource(path: "\($0.offset).yaml", text: $0.element.text + "\n# commentaire\n")
    }
    let spots = try shippedBlindSpots()
    let names = try repositoryFile("rules/ech-public-names.yaml")
    func version(_ services: [RuleSource], _ spots: [RuleSource]) throws -> String {
      try Catalogue.compile(
        services: services, policy: nil, blindSpots: spots, echPublicNames: names
      ).version
    }
    #expect(try version(renamed, spots.reversed()) == catalogue.version)
    #expect(try version(Array(services.dropFirst()), spots) != catalogue.version)
    #expect(try version(services, Array(spots.dropFirst())) != catalogue.version)
    #expect(catalogue.version.count == 16)
  }

  @Test("the sample day's policy compiles with them")
  func samplePolicy() throws {
    let sample = try Catalogue.compile(
      services: services, policy: repositoryFile("Tests/SampleDay/policy.yaml"))
    #expect(sample.warnings == [])
    #expect(sample.policy.collectivity == "Ville de Valmont")
    #expect(sample.policy.directions.map(\.postes) == [241, 118, 196, 174, 62])
    #expect(sample.policy.decisions.count == 6)
    #expect(sample.policy.alternatives[.assistant]?.rawValue == "lighton-paradigm")
  }
}
