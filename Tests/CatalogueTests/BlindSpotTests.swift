import Catalogue
import Model
import TestSupport
import Testing

@Suite("Files of blind spots and of public names of ECH")
struct BlindSpotTests {
  private static let services = serviceFile(["a": ["ia.exemple.fr"]])

  private static let doh = """
    cause: doh
    spots:
      - name: Exemple
        source: essai
        checked: 2026-11-23
        domains:
          - resolveur.example
          - exact: dns.exemple.fr
          - pattern: "*.gw.exemple.fr"
    """

  private func compile(
    _ spots: KeyValuePairs<String, String>, publicNames: String? = nil
  ) throws(RuleProblems) -> Catalogue {
    try Catalogue.compile(
      services: [RuleSource(path: "services.yaml", text: Self.services)], policy: nil,
      blindSpots: spots.map { RuleSource(path: $0.key, text: $0.value) },
      echPublicNames: publicNames.map { RuleSource(path: "ech.yaml", text: $0) })
  }

  private func problems(
    _ spots: KeyValuePairs<String, String>, publicNames: String? = nil
  ) -> [String] {
    do throws(RuleProblems) {
      return try compile(spots, publicNames: publicNames).warnings.map(\.description)
    } catch {
      return error.problems.map { "\($0.path):\($0.line):\($0.column) \($0.code.rawValue)" }
    }
  }

  private func cause(_ name: String, _ catalogue: Catalogue) -> BlindSpotCause? {
    let bytes = Array(name.utf8)
    return catalogue.blindSpots.match(bytes.span)
  }

  @Test("names lead to their cause, as names of services lead to theirs")
  func matches() throws {
    let vpn = "cause: vpn\nspots:\n  - { name: V, source: s, domains: [vpn.resolveur.example] }\n"
    let catalogue = try compile(["doh.yaml": Self.doh, "vpn.yaml": vpn])
    #expect(catalogue.blindSpots.count == 4)
    #expect(cause("Resolveur.example.", catalogue) == .doh)
    #expect(cause("a.resolveur.example", catalogue) == .doh)
    #expect(cause("a.vpn.resolveur.example", catalogue) == .vpn)
    #expect(cause("dns.exemple.fr", catalogue) == .doh)
    #expect(cause("x.dns.exemple.fr", catalogue) == nil)
    #expect(cause("x.gw.exemple.fr", catalogue) == .doh)
    #expect(cause("x.y.gw.exemple.fr", catalogue) == nil)
    #expect(cause("unresolveur.example", catalogue) == nil)
    #expect(cause("ia.exemple.fr", catalogue) == nil)
  }

  @Test("without files there are none, and the version stays that of the services")
  func none() throws {
    let bare = try compile([:])
    #expect(bare.blindSpots.count == 0)
    #expect(bare.echPublicNames == [])
    #expect(cause("dns.google", bare) == nil)
    #expect(try compile(["doh.yaml": Self.doh]).version != bare.version)
  }

  @Test("every problem is found at once, with its place")
  func strict() {
    let bad = """
      cause: dns
      spots:
        - name: A
          domains: [a.example]
        - name: B
          source: s
          kind: x
          domains: [com, "http://b.example", 1.2.3.4, { exact: c.example, pattern: "*.c.example" }]
        - { name: C, source: s, domains: [] }
      """
    #expect(
      problems(["bad.yaml": bad]) == [
        "bad.yaml:1:8 unknown-word", "bad.yaml:3:5 missing-key", "bad.yaml:7:5 unknown-key",
        "bad.yaml:8:15 broad-domain", "bad.yaml:8:20 bad-domain", "bad.yaml:8:40 bad-domain",
        "bad.yaml:8:49 missing-key", "bad.yaml:9:36 bad-value",
      ])
    #expect(problems(["empty.yaml": "# rien\n"]) == ["empty.yaml:1:1 empty-file"])
    #expect(problems(["list.yaml": "- a\n"]) == ["list.yaml:1:1 wrong-type"])
    #expect(
      problems(["none.yaml": "cause: vpn\nspots: []\n"]) == ["none.yaml:2:8 bad-value"])
  }

  @Test("a name written twice, or a service's own, is an error")
  func duplicates() {
    let again = "cause: vpn\nspots:\n  - { name: V, source: s, domains: [resolveur.example] }\n"
    #expect(
      problems(["a-doh.yaml": Self.doh, "b.yaml": again]) == ["b.yaml:3:37 duplicate"])
    let own = """
      cause: proxy
      spots:
        - { name: P, source: s, domains: [ia.exemple.fr, x.ia.exemple.fr] }
        - { name: Q, source: s, domains: [{ exact: ia.exemple.fr }, { pattern: "*.ia.exemple.fr" }] }
      """
    let found = problems(["own.yaml": own])
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.hasSuffix("duplicate") })
  }

  @Test("public names are read, in lower case and in order")
  func publicNames() throws {
    let text = """
      names:
        - { name: Z.example., operator: Z, source: s }
        - { name: a.example, operator: A, source: s, checked: 2026-11-23 }
      """
    #expect(try compile([:], publicNames: text).echPublicNames == ["a.example", "z.example"])
  }

  @Test("a public name that means something else is an error")
  func strictPublicNames() {
    let text = """
      names:
        - { name: ia.exemple.fr, operator: A, source: s }
        - { name: x.resolveur.example, operator: A, source: s }
        - { name: b.example, operator: B, source: s }
        - { name: B.example, operator: B, source: s }
        - { name: c.example, source: s }
        - { name: "*.d.example", operator: D, source: s }
      """
    #expect(
      problems(["doh.yaml": Self.doh], publicNames: text) == [
        "ech.yaml:2:13 duplicate", "ech.yaml:3:13 duplicate", "ech.yaml:5:13 duplicate",
        "ech.yaml:6:5 missing-key", "ech.yaml:7:13 bad-domain",
      ])
    #expect(problems([:], publicNames: "noms: []\n").count == 2)
  }

  @Test("hostile files give problems and no trap")
  func hostile() {
    let texts = [
      "cause: {a: [b]}\nspots: {c: d}", "cause: vpn\nspots: [[[[[[]]]]]]", "spots: [1, 2, ~]",
      "cause: vpn\nspots:\n  - { name: [], source: {}, domains: { a: b } }", "\u{0}", "[", "",
      "names: {a: b}", "names: [~, [], {name: ~}]",
    ]
    for text in texts {
      #expect(!problems(["x.yaml": text]).isEmpty, "\(text)")
      if !text.isEmpty { #expect(!problems([:], publicNames: text).isEmpty, "\(text)") }
    }
    for length in 0...Self.doh.utf8.count {
      let prefix = String(decoding: Self.doh.utf8.prefix(length), as: UTF8.self)
      _ = problems(["x.yaml": prefix], publicNames: prefix)
    }
  }
}
