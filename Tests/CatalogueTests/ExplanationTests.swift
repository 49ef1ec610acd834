import Catalogue
import Model
import TestSupport
import Testing
import Texts

@Suite("Explanations")
struct ExplanationTests {
  let catalogue: Catalogue
  let day: CivilDay

  init() throws {
    catalogue = try CatalogueTests.catalogue(
      """
      provider: { name: Exemple, country: FR }
      services:
        - id: a
          name: Assistant
          category: assistant
          risk: high
          domains:
            - { suffix: exemple.fr, except: [aide.exemple.fr] }
            - { exact: api.exemple.fr, role: api }
            - { exact: login.exemple.fr, role: auth }
            - { exact: portail.exemple.fr, scope: shared }
            - { pattern: "eu-*.exemple.fr", source: unverified }
        - id: b
          name: Autre
          category: search
          risk: low
          domains: [exemple.org]
      """, policy: "services:\n  b: { status: tolerated, until: 2026-12-31 }\n")
    day = try #require(CivilDay(iso: "2026-12-31"))
  }

  private func explain(_ name: String) -> Explanation {
    catalogue.explain(name.utf8, at: PolicyTests.noon(of: day))
  }

  @Test("the rule that applies, where it stands, and the ones that would have")
  func match() {
    let found = explain("API.exemple.fr.")
    #expect(found.name == "api.exemple.fr")
    #expect(found.refusal == nil)
    #expect(found.service?.summary.name == "Assistant")
    #expect(found.rule?.text == "exact: api.exemple.fr")
    #expect(found.rule?.path == "services.yaml")
    #expect(found.rule?.line == 9)
    #expect(found.status == .unassessed)
    #expect(found.opensIncident)
    #expect(found.runnersUp.map(\.rule.text) == ["exemple.fr"])
    #expect(found.runnersUp.map(\.isExcepted) == [false])
    #expect(
      found.text(in: .french) == """
        api.exemple.fr\u{A0}: Assistant (Exemple, FR), par la règle «\u{A0}exact: api.exemple.fr\u{A0}» \
        (ce nom seul), services.yaml:9. Rôle api, nom dédié\u{202F}; statut\u{A0}: non évalué. \
        Une connexion établie ouvre un usage constaté.
          correspond aussi, moins précis\u{A0}: «\u{A0}exemple.fr\u{A0}» (Assistant), services.yaml:8
        """)
    #expect(
      found.text(in: .english) == """
        api.exemple.fr: Assistant (Exemple, FR), by the rule "exact: api.exemple.fr" (this name \
        alone), services.yaml:9. Role api, dedicated name; status: unassessed. An established \
        connection opens an incident.
          matches too, less exact: "exemple.fr" (Assistant), services.yaml:8
        """)
  }

  @Test(
    "why a name opens no incident",
    arguments: [
      ("login.exemple.fr", "un nom de rôle auth ne prouve pas un usage"),
      ("portail.exemple.fr", "le nom sert aussi à autre chose"),
      ("eu-1.exemple.fr", "le fait n'est pas vérifié (source: unverified)"),
      ("chat.exemple.org", "le service est toléré"),
    ])
  func noIncident(name: String, reason: String) {
    let found = explain(name)
    #expect(!found.opensIncident)
    #expect(found.text(in: .french).contains("n'ouvre pas d'usage constaté\u{A0}: \(reason)."))
    #expect(found.text(in: .english).contains("opens no incident: "))
  }

  @Test("the status is that of the day")
  func status() {
    #expect(explain("exemple.org").status == .tolerated)
    let later = catalogue.explain("exemple.org".utf8, at: PolicyTests.noon(of: day.adding(days: 1)))
    #expect(later.status == .unassessed)
    #expect(later.opensIncident)
  }

  @Test("an excepted name has no rule, and says which one it was kept from")
  func excepted() {
    let found = explain("page.aide.exemple.fr")
    #expect(found.rule == nil && found.service == nil && found.status == nil)
    #expect(!found.opensIncident)
    #expect(found.runnersUp.map(\.isExcepted) == [true])
    #expect(found.text(in: .french).contains("aucune règle ne correspond"))
    #expect(found.text(in: .french).contains("écarté par except\u{A0}: «\u{A0}exemple.fr\u{A0}»"))
  }

  @Test("a name of no rule is said to have none")
  func none() {
    let found = explain("notexemple.fr")
    #expect(found.refusal == nil && found.rule == nil && found.runnersUp.isEmpty)
    #expect(found.text(in: .french) == "notexemple.fr\u{A0}: aucune règle ne correspond.")
    #expect(found.text(in: .english) == "notexemple.fr: no rule matches.")
  }

  @Test(
    "what is no name says why, harmlessly",
    arguments: [
      ("", Explanation.Refusal.empty), (".", .empty), ("10.0.0.1", .address), ("::1", .address),
      (String(repeating: "a.", count: 200) + "fr", .tooLong), ("a..fr", .notAName),
      ("exemple.fr/page", .notAName), ("\u{1B}[31mexemple.fr", .notAName),
      ("=cmd|' /C calc'!A0", .notAName), ("démo.fr", .notAName), ("a\"b.exemple.fr", .notAName),
      (String(repeating: "a", count: 64) + ".fr", .notAName),
    ])
  func refused(name: String, refusal: Explanation.Refusal) {
    let found = explain(name)
    #expect(found.refusal == refusal)
    #expect(found.rule == nil && !found.opensIncident && found.runnersUp.isEmpty)
    #expect(found.text(in: .french).contains("aucune règle possible"))
    #expect(found.name.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != 0x22 && $0 != 0x27 })
  }

  @Test("bytes that are no UTF-8 are no name, even beside a known one")
  func badUTF8() {
    let found = catalogue.explain([0xff] + Array(".exemple.fr".utf8), at: PolicyTests.noon(of: day))
    #expect(found.refusal == .notAName)
    #expect(found.name == "\\255.exemple.fr")
  }

  @Test("runners-up are few, the most exact first")
  func bounded() throws {
    let lines = (1...30).map { depth in
      "suffix: " + String(repeating: "a.", count: depth) + "exemple.fr"
    }
    let catalogue = try CatalogueTests.catalogue(serviceFile(["a": lines]))
    let found = catalogue.explain(
      (String(repeating: "a.", count: 40) + "exemple.fr").utf8, at: PolicyTests.noon(of: day))
    #expect(found.runnersUp.count == Explanation.maximumRunnersUp)
    let lengths = found.runnersUp.map(\.rule.text.count)
    #expect(lengths == lengths.sorted(by: >))
  }
}
