import Catalogue
import Model
import TestSupport
import Testing

@Suite struct ComplianceFileTests {
  private func record(_ text: String) throws -> ComplianceRecord {
    try ComplianceFile.record(of: RuleSource(path: "compliance.yaml", text: text))
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try ComplianceFile.record(of: RuleSource(path: "compliance.yaml", text: text))
      return []
    } catch {
      return error.problems.map { "\($0.line):\($0.column) \($0.code.rawValue)" }
    }
  }

  @Test func theFileThatIsShippedDeclaresNothing() throws {
    let record = try ComplianceFile.record(of: repositoryFile("rules/compliance.yaml"))
    #expect(record == ComplianceRecord())
  }

  @Test func theFictitiousTownDeclaresEverything() throws {
    let record = try ComplianceFile.record(of: repositoryFile("Tests/SampleDay/compliance.yaml"))
    let day = try #require(CivilDay(iso: "2026-11-19"))
    #expect(record.missing(for: .pseudonymous, on: day).isEmpty)
    #expect(record.legalBasis == .legitimateInterest)
    #expect(record.cst == .given(CivilDay(daysSinceEpoch: 20_754)))
  }

  @Test func smallTownsCountByTheWeek() throws {
    #expect(try record("").window == .day)
    #expect(try record("aggregate: { window: week }").window == .week)
    #expect(problems("aggregate: { window: hour }") == ["1:22 unknown-word"])
    #expect(problems("aggregate: { windows: week }") == ["1:14 unknown-key"])
  }

  @Test func aMissingOpinionHasItsReason() throws {
    #expect(try record("cst: { absent: \"pas de CST\" }").cst == .absent(reason: "pas de CST"))
    #expect(problems("cst: { opinion: 2026-10-28, absent: \"x\" }") == ["1:6 bad-value"])
  }

  @Test(arguments: [
    ("controler: x", "1:1 unknown-key"), ("legal-basis: 6-1-a", "1:14 unknown-word"),
    ("aipd: demain", "1:7 bad-value"), ("\nregister: [a]", "2:11 wrong-type"),
    ("dpo-key: { tested: 2026-11-10 }", "1:10 missing-key"),
    ("retention: { incidents: 0 }", "1:25 bad-value"),
    ("retention: { incidents: 4000 }", "1:25 bad-value"),
    ("retention: { incidents: 366 }", "1:12 missing-key"),
    ("retention: { aggregates-months: 26 }", "1:12 missing-key"),
    ("controller: a\ncontroller: b", "1:1 duplicate"),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func aLongPeriodPassesWithItsReason() throws {
    let text = "retention: { incidents: 400, reason: \"contentieux 2026-7\" }"
    #expect(try record(text).retention.incidents == 400)
  }

  @Test func everyPrefixOfTheFileIsReadOrRefused() throws {
    let text = Array(try repositoryFile("Tests/SampleDay/compliance.yaml").text.utf8)
    for prefix in Abuse.prefixes(of: text) {
      let part = String(decoding: prefix, as: UTF8.self)
      _ = try? ComplianceFile.record(of: RuleSource(path: "compliance.yaml", text: part))
    }
  }
}
