import Catalogue
import Foundation
import Model
import TestSupport
import Testing

/// Files that nobody wrote with good will: they give problems, never a trap, and cost little.
@Suite("Hostile rule files")
struct HostileFileTests {
  static let services = """
    provider: { name: "Exemple", country: FR }
    services:
      - id: exemple
        name: Exemple d'IA
        category: assistant
        risk: high
        facts:
          trains-by-default: { value: true, source: "a, b", checked: 2026-11-02 }
        domains:
          - exemple.fr
          - exact: auth.exemple.fr
            role: auth
          - pattern: "chat-*.exemple.org"
          - suffix: exemple.net
            except: [help.exemple.net]

    """

  static let policy = """
    collectivity: { name: Ville, time-zone: Europe/Paris }
    default: unassessed
    services:
      exemple: { status: tolerated, until: 2027-06-30, directions: { Finances: approved } }
    alternatives: { assistant: exemple }
    networks:
      - { prefix: 10.0.0.0/8, realm: mairie, vlan: 3 }
    directions:
      - { name: Finances, networks: [10.20.1.0/24, "fd20::/32"], vlans: [20], postes: 241 }
    excluded:
      - { name: Wi-Fi, networks: [10.99.0.0/16] }
    gateways:
      - { address: 10.0.0.53, kind: resolver }
    out-of-sight:
      - { name: Télétravail, agents: 60 }

    """

  private func problems(services: String, policy: String? = nil) -> [RuleProblem] {
    do throws(RuleProblems) {
      return try Catalogue.compile(
        services: [RuleSource(path: "s.yaml", text: services)],
        policy: policy.map { RuleSource(path: "p.yaml", text: $0) }
      ).warnings
    } catch {
      #expect(error.problems.contains { $0.severity == .error })
      #expect(error.problems == error.problems.sorted())
      return error.problems
    }
  }

  @Test("the good files have no problem")
  func good() {
    #expect(problems(services: Self.services, policy: Self.policy) == [])
  }

  @Test("every prefix of both files is read or refused")
  func prefixes() {
    for prefix in Abuse.prefixes(of: Array(Self.services.utf8)) {
      for problem in problems(services: String(decoding: prefix, as: UTF8.self)) {
        #expect(problem.line >= 1 && problem.column >= 1)
      }
    }
    for prefix in Abuse.prefixes(of: Array(Self.policy.utf8)) {
      _ = problems(services: Self.services, policy: String(decoding: prefix, as: UTF8.self))
    }
  }

  @Test("every byte of both files changed is read or refused")
  func byteChanges() {
    for changed in Abuse.byteChanges(of: Array(Self.services.utf8)) {
      _ = problems(services: String(decoding: changed, as: UTF8.self))
    }
    for changed in Abuse.byteChanges(of: Array(Self.policy.utf8)) {
      _ = problems(services: Self.services, policy: String(decoding: changed, as: UTF8.self))
    }
  }

  @Test("pieces of YAML in any order are read or refused", arguments: 0..<4)
  func soup(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let pieces = [
      "a", ": ", ":", "- ", "-", "\n", "\n  ", "{", "}", "[", "]", ",", "\"", "'", "#", " #", "|",
      ">", "&a ", "*a", "!!map ", "? ", "---", "...", "%YAML", "\\", "é", "services", "provider",
      "domains: ", "\r\n", " ", "~", "<<: ",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 1...40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let found = problems(services: text, policy: text)
      #expect(!found.isEmpty, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test("anchors hidden anywhere are refused before the library expands them")
  func anchors() {
    let hidden = [
      "a: &x 1", "- &x a", "[&x a]", "{a: &x b}", "[a,&x b]", "{\"a\":&x b}", "? &x a", "--- &x a",
      "a:\n  &x b", "a: # c\n  &x b", "- - &x a", "'a': &x b", "\"a\\\"\": &x b", "'it''s': &x b",
      "&x a: b", "a: [b, # c\n &x d]", "\u{FEFF}a: &x b", "a:\r\n  - &x b", "a: [{b: &x c}]",
      "l'un: &x deux", "a\"b: &x c",
    ]
    for text in hidden {
      let codes = problems(services: text).map(\.code)
      #expect(codes.contains(.unsupportedYAML), "\(text.debugDescription)")
    }
    let bomb = "a: &a [x,x,x]\n" + (0..<20).map { "k\($0): [*a,*a]\n" }.joined()
    #expect(problems(services: bomb).map(\.code) == [.unsupportedYAML])
  }

  @Test("ampersands and stars inside texts are no anchors")
  func innocent() {
    let text = Self.services
      .replacing("name: Exemple d'IA", with: "name: Recherche & *développement* !")
      .replacing("\"a, b\"", with: "\"&a *b | > ! %\"")
    #expect(problems(services: text) == [])
  }

  @Test("a file in the form of Windows is read")
  func windows() {
    let text = "\u{FEFF}" + Self.services.replacing("\n", with: "\r\n")
    #expect(problems(services: text) == [])
  }

  @Test("a country or a name that YAML takes for a truth value stays a text")
  func truthValues() throws {
    let text = Self.services.replacing("country: FR", with: "country: NO")
      .replacing("name: Exemple d'IA", with: "name: Yes")
    let catalogue = try catalogue(text)
    let summary = try #require(catalogue.services.values.first?.summary)
    #expect(summary.country == "NO")
    #expect(summary.name == "Yes")
  }

  @Test("NUL bytes are found with their place")
  func nul() {
    let found = problems(services: "provider: { name: A }\nser\u{0}vices: []\n")
    #expect(found.map(\.code) == [.forbiddenCharacter])
    #expect(found.map(\.line) == [2])
    #expect(found.map(\.column) == [4])
  }

  @Test("a file of more than a megabyte is refused unread")
  func tooLarge() {
    let text = Self.services + String(repeating: "# remplissage\n", count: 80_000)
    #expect(problems(services: text).map(\.code) == [.tooLarge])
  }

  @Test("nesting that would exhaust the stack is refused", arguments: ["[", "{", "- ", "? ", " "])
  func nesting(piece: String) {
    let text = String(repeating: piece, count: 100_000) + "a"
    #expect(problems(services: text).map(\.code) == [.tooDeep])
  }

  @Test("nesting by one column a line is refused")
  func staircase() {
    let text = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problems(services: text).map(\.code) == [.tooDeep])
  }

  @Test("a thousand problems are enough")
  func manyProblems() {
    let bad = (0..<5000).map { "nom \($0)" }
    let found = problems(services: serviceFile(["a": bad]))
    #expect(found.count == 1001)
    #expect(found.contains { $0.code == .tooLarge })
  }

  @Test("the cost of patterns is bounded by their number under one name")
  func patternLimit() throws {
    let fine = (0..<64).map { "pattern: \"p\($0)-*.exemple.fr\"" }
    #expect(problems(services: serviceFile(["a": fine])) == [])
    let found = problems(services: serviceFile(["a": fine + ["pattern: \"q-*.exemple.fr\""]]))
    #expect(found.map(\.code) == [.tooLarge])
  }

  @Test("exceptions are bounded")
  func exceptionLimit() {
    let names = (0..<65).map { "a\($0).exemple.fr" }.joined(separator: ", ")
    let text = serviceFile(["a": ["{ suffix: exemple.fr, except: [\(names)] }"]])
    #expect(problems(services: text).map(\.code) == [.tooLarge])
  }

  @Test("long and hostile values are shown cut and harmless")
  func shownValues() throws {
    let long = String(repeating: "x", count: 900)
    let found = problems(
      services: Self.services.replacing("category: assistant", with: "category: \(long)"))
    let message = try #require(found.first?.message)
    #expect(message.contains("…"))
    #expect(message.count < 400)
  }
}
