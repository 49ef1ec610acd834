import Catalogue
import Model
import Testing

@Suite struct ImportedRulesTests {
  private let ours = """
    provider: { name: Exemple, country: FR }
    services:
      - id: ours
        name: Ours
        category: assistant
        risk: low
        domains:
          - chat.example
          - { exact: cdn.big.example, role: cdn, scope: shared }
          - { suffix: wide.example, except: [help.wide.example] }
          - { pattern: "*-ai.cloud.example" }
    """
  private let heading = ImportedHeading(
    format: .domains, source: "essai", day: CivilDay(daysSinceEpoch: 20_000),
    digest: String(repeating: "a", count: 64), category: .code)

  private func file(_ name: String, _ lines: String) -> RuleSource {
    RuleSource(
      path: "rules/imported/\(name).txt",
      text: ImportedFile.text(heading: heading, list: collect(lines, as: .adguard)))
  }

  private func compile(_ files: [RuleSource], spots: [RuleSource] = []) throws -> Catalogue {
    try Catalogue.compile(
      services: [RuleSource(path: "services.yaml", text: ours)], policy: nil, blindSpots: spots,
      imported: files)
  }

  @Test func importedNamesComeAfterOurs() throws {
    let catalogue = try compile([
      file(
        "liste",
        "||chat.example^\n||new.example^\n||a.wide.example^\n||help.wide.example^\n||big.example^\n"
      )
    ])
    #expect(catalogue.service(for: "chat.example") == "ours")
    #expect(catalogue.service(for: "x.new.example") == "import-liste")
    #expect(catalogue.service(for: "a.wide.example") == "ours")
    // What ours except is left out of every list.
    #expect(catalogue.service(for: "help.wide.example") == nil)
    #expect(
      catalogue.importedLists.first?.shadowed
        == ["a.wide.example", "chat.example", "help.wide.example"])
    #expect(catalogue.services[ServiceID(rawValue: "import-liste")]?.summary.category == .code)
  }

  @Test func whatOursKnowAsSharedStaysShared() throws {
    let catalogue = try compile([file("liste", "||cdn.big.example^\n||big.example^\n")])
    let time = CivilTime(
      day: CivilDay(daysSinceEpoch: 20_000), hour: 10, minute: 0, second: 0, offset: 0)
    #expect(catalogue.service(for: "cdn.big.example") == "ours")
    let whole = catalogue.explain("www.big.example".utf8, at: time)
    #expect(whole.rule?.scope == .shared)
    #expect(!whole.opensIncident)
  }

  @Test func patternsOfListsNeverGoBeforeNamesOfOurs() throws {
    let csv = collect("domain\n*-x.example.org\na-*.cloud.example\n", as: .csv)
    let text = ImportedFile.text(heading: heading, list: csv)
    let catalogue = try compile([RuleSource(path: "rules/imported/c.txt", text: text)])
    #expect(catalogue.service(for: "a-x.example.org") == "import-c")
    #expect(catalogue.service(for: "a-ai.cloud.example") == "ours")
    #expect(catalogue.importedLists.first?.shadowed == ["pattern: a-*.cloud.example"])
  }

  @Test func theFirstOfTwoListsHasAName() throws {
    let catalogue = try compile([file("b", "||one.example^\n"), file("a", "||one.example^\n")])
    #expect(catalogue.service(for: "one.example") == "import-a")
  }

  @Test func blindSpotsStayBlindSpots() throws {
    let spots = RuleSource(
      path: "spots.yaml",
      text: """
        cause: vpn
        spots:
          - { name: Exemple, source: essai, domains: [vpn.example] }
        """)
    let catalogue = try compile([file("liste", "||vpn.example^\n||b.example^\n")], spots: [spots])
    #expect(catalogue.service(for: "vpn.example") == nil)
    #expect(catalogue.importedLists.first?.shadowed == ["vpn.example"])
  }

  @Test func exceptionsOfAListHold() throws {
    let catalogue = try compile([file("liste", "||one.example^\n@@||help.one.example^\n")])
    #expect(catalogue.service(for: "a.one.example") == "import-liste")
    #expect(catalogue.service(for: "a.help.one.example") == nil)
  }

  @Test func aKeptFileIsReadAsItWasWritten() throws {
    let list = collect(
      "||one.example^\n@@||help.one.example^\n||google.com^\n||two.example^\n", as: .adguard)
    let text = ImportedFile.text(heading: heading, list: list)
    let file = try ImportedFile(RuleSource(path: "imported/essai.txt", text: text))
    #expect(file.names == list.names)
    #expect(file.heading == heading)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix(" ") }
    #expect(lines == lines.sorted())
  }

  @Test(arguments: [
    "", "chatgpt.com\n", "# vigie-import 1\n",
    "# vigie-import 1\n# format: domains\n# source: x\n# date: hier\n# sha256: a\n# category: code\n",
  ]) func aDamagedFileIsRefusedWithItsPlace(_ text: String) throws {
    let error = #expect(throws: RuleProblems.self) {
      try ImportedFile(RuleSource(path: "imported/essai.txt", text: text))
    }
    #expect(error?.problems.map(\.path) == ["imported/essai.txt"])
  }

  @Test(arguments: [
    "a b.example", "fr", "co.uk", "google.com", "pattern: x", "  except a.example", "1.2.3.4",
  ])
  func aDamagedNameIsRefusedWithItsLine(_ name: String) throws {
    let empty = ImportedFile.text(heading: heading, list: collect("", as: .domains))
    let lines = empty.split(separator: "\n").count
    let error = #expect(throws: RuleProblems.self) {
      try ImportedFile(RuleSource(path: "imported/essai.txt", text: empty + name + "\n"))
    }
    #expect(error?.problems.map(\.line) == [lines + 1])
  }

  @Test(arguments: ["", "Abc", "a b", "../x", "-a", String(repeating: "a", count: 41)])
  func namesOfListsAreFileNames(_ name: String) {
    #expect(!ImportedFile.isName(name))
  }
}
