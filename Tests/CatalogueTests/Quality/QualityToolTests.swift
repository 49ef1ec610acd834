import Catalogue
import Model
import TestSupport
import Testing

@Suite struct QualityToolTests {
  private let day = CivilDay(daysSinceEpoch: 20_000)
  private let time = CivilTime(
    day: CivilDay(daysSinceEpoch: 20_000), hour: 10, minute: 0, second: 0, offset: 0)
  private let service = """
    provider: { name: Exemple, country: FR }
    services:
      - id: exemple
        name: Exemple
        category: assistant
        risk: low
        domains:
          - { suffix: exemple.ai, except: [aide.exemple.ai] }
          - { exact: cdn.exemple.fr, role: cdn, scope: shared, checked: 2020-01-01 }
          - { exact: api.exemple.fr, role: api, source: unverified }
          - { exact: seul.exemple.fr }
          - { pattern: "*-ia.exemple.org" }
    """

  @Test func figuresAreThoseOfTheRules() throws {
    let figures = CatalogueStatistics(of: try catalogue(service), on: day)
    #expect(figures.services.filter { $0.count > 0 }.map(\.category) == [.assistant])
    #expect(figures.countries.first?.country == "FR")
    #expect(figures.dedicatedCount == 4 && figures.sharedCount == 1)
    #expect(figures.unconfirmedCount == 1 && figures.staleCount == 1)
  }

  @Test func differencesNameServicesNamesAndRoles() throws {
    let old = try catalogue(service)
    let new = try catalogue(
      service.replacing("role: cdn, ", with: "").replacing(
        "seul.exemple.fr", with: "neuf.exemple.fr"
      )
      .replacing("risk: low", with: "risk: high"))
    let difference = CatalogueDifference(from: old, to: new)
    #expect(difference.services.map(\.mark) == ["~"])
    #expect(
      difference.names.map { "\($0.mark) \($0.text.prefix { $0 != "(" })" } == [
        "~ exact: cdn.exemple.fr ", "+ exact: neuf.exemple.fr ", "- exact: seul.exemple.fr ",
      ])
    #expect(CatalogueDifference(from: old, to: old).isEmpty)
  }

  @Test func coverageTellsKnownSharedAndMissing() throws {
    let list = collect(
      "full:a.exemple.ai\ncdn.exemple.fr\nfull:cdn.exemple.fr\nautre.example\n", as: .v2fly)
    let coverage = ListCoverage(of: list, by: try catalogue(service))
    #expect(coverage.known == ["exact: a.exemple.ai"])
    #expect(coverage.missing == ["autre.example"])
    #expect(coverage.shared == ["cdn.exemple.fr"])
    #expect(coverage.percent == 66)
  }

  @Test func expectationsThatHoldSayNothing() throws {
    let expectations = try Expectations(
      RuleSource(
        path: "essai.txt",
        text: """
          # commentaire
          www.exemple.ai   exemple  ouvre
          aide.exemple.ai  -
          cdn.exemple.fr   exemple  sans
          api.exemple.fr   exemple  sans   # à confirmer
          exemple.fr       -
          """))
    #expect(expectations.count == 5)
    #expect(expectations.failures(of: try catalogue(service), at: time) == [])
  }

  @Test func expectationsThatFailSayTheirLine() throws {
    let expectations = try Expectations(
      RuleSource(path: "essai.txt", text: "exemple.ai -\n\ncdn.exemple.fr exemple ouvre\nx.fr y\n"))
    let failures = expectations.failures(of: try catalogue(service), at: time)
    #expect(failures.map(\.line) == [1, 3, 4])
    #expect(failures.allSatisfy { $0.code == .notAsExpected && $0.path == "essai.txt" })
  }

  @Test(arguments: ["", "# rien\n", "a.fr\n", "a.fr x peut-être\n", "a.fr - ouvre\n", "a b c d\n"])
  func badExpectationsAreRefused(_ text: String) {
    #expect(throws: RuleProblems.self) {
      try Expectations(RuleSource(path: "essai.txt", text: text))
    }
  }

  @Test(arguments: [
    (NameExportFormat.domains, "exemple.org\n"),
    (.squid, ".exemple.org\nseul.exemple.fr\n"),
  ]) func plainExportsSayWhatTheyCannot(_ format: NameExportFormat, _ expected: String) throws {
    let rules = service.replacing("risk: low", with: "risk: low").replacing(
      "- { exact: seul", with: "- exemple.org\n      - { exact: seul"
    ).replacing("*-ia.exemple.org", with: "*-ia.exemple.net")
    let export = NameExport(of: try catalogue(rules), status: .unassessed, at: time, as: format)
    // api.exemple.fr is not confirmed, and yet an administrator may block it.
    #expect(export.text.contains(expected.split(separator: "\n").last ?? "?"))
    #expect(export.text.contains(expected.split(separator: "\n").first ?? "?"))
    #expect(
      export.skipped.contains("exemple.ai") && export.skipped.contains("pattern: *-ia.exemple.net"))
    #expect(!export.text.contains("cdn."))
  }

  @Test func zonesLetExceptionsPass() throws {
    let export = NameExport(of: try catalogue(service), status: .unassessed, at: time, as: .rpz)
    #expect(export.text.contains("exemple.ai CNAME .\n*.exemple.ai CNAME .\n"))
    #expect(export.text.contains("aide.exemple.ai CNAME rpz-passthru.\n"))
    // What is exported is read again as what it was.
    let list = collect(export.text, as: .rpz)
    #expect(list.problems == [])
    #expect(list.texts.contains("exemple.ai sauf aide.exemple.ai"))
  }

  @Test func cellsOfExportsAreInert() throws {
    let rules = service.replacing("name: Exemple\n", with: "name: '=cmd|\"x\", y'\n")
    let export = NameExport(of: try catalogue(rules), status: .unassessed, at: time, as: .csv)
    #expect(export.text.contains("exemple.ai,suffix,exemple,\"'=cmd|\"\"x\"\", y\",unassessed\r\n"))
  }

  @Test func exportsFollowThePolicy() throws {
    let policy = "services:\n  exemple: { status: prohibited }\n"
    let decided = try catalogue(service, policy: policy)
    #expect(NameExport(of: decided, status: .prohibited, at: time, as: .csv).count == 4)
    #expect(NameExport(of: decided, status: .unassessed, at: time, as: .csv).count == 0)
  }

  @Test func aDraftIsReadAsItWasMeant() throws {
    let draft = ServiceDraft(
      id: "essai", name: "L'\"essai\" \\ : #", provider: "Société & fils", country: "FR",
      category: .image, risk: .high, domains: ["essai.ai", "essai.fr"])
    let read = try catalogue(draft.text)
    let summary = read.services[ServiceID(rawValue: "essai")]?.summary
    #expect(summary?.name == "L'\"essai\" \\ : #" && summary?.provider == "Société & fils")
    #expect(read.rules.map(\.text) == ["essai.ai", "essai.fr"])
    #expect(read.rules.allSatisfy { !$0.isConfirmed })
  }
}
