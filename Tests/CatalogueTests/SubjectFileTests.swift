import Catalogue
import Model
import TestSupport
import Testing

@Suite struct SubjectFileTests {
  private let rules: Catalogue

  init() throws {
    rules = try catalogue(serviceFile(["un": ["un.example"], "deux": ["deux.example"]]))
  }

  private func records(_ text: String) throws -> [ServiceID: SubjectRecord] {
    try SubjectFile.records(of: RuleSource(path: "subjects.yaml", text: text), in: rules)
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try SubjectFile.records(of: RuleSource(path: "subjects.yaml", text: text), in: rules)
      return []
    } catch {
      return error.problems.map { "\($0.line):\($0.column) \($0.code.rawValue)" }
    }
  }

  @Test func theLastEntryOnAServiceCountsWhole() throws {
    let records = try records(
      """
      # à garder
      - { service: un, state: new, owner: RSSI, date: 2026-11-01 }
      - { service: deux, state: closed, date: 2026-11-02 }
      - { service: un, state: in-progress, due: 2026-12-31, note: "pilote : oui", date: 2026-11-03 }
      """)
    #expect(records.count == 2)
    let one = try #require(records[ServiceID(rawValue: "un")])
    #expect(one.state == .inProgress && one.owner == nil && one.note == "pilote : oui")
    #expect(one.due == CivilDay(iso: "2026-12-31"))
    #expect(try self.records("# rien\n").isEmpty)
  }

  @Test(arguments: [
    ("- { service: trois, state: new, date: 2026-11-01 }", "1:14 unknown-service"),
    ("- { service: un, state: nouveau, date: 2026-11-01 }", "1:25 unknown-word"),
    ("- { service: un, state: decided, date: 2026-11-01 }", "1:25 bad-value"),
    ("- { service: un, state: new }", "1:3 missing-key"),
    ("- { service: un, state: new, date: demain }", "1:36 bad-value"),
    ("- { service: un, state: new, date: 2026-11-01, status: approved }", "1:48 unknown-key"),
    ("service: un", "1:1 wrong-type"),
    (
      "- { service: un, state: new, date: 2026-11-01, owner: \"a\\u202eb\" }",
      "1:55 forbidden-character"
    ),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func everyPrefixOfAFileIsReadOrRefused() {
    let text = "- service: un\n  state: in-progress\n  owner: \"RSSI\"\n  date: 2026-11-01\n"
    for prefix in Abuse.prefixes(of: Array(text.utf8)) {
      _ = problems(String(decoding: prefix, as: UTF8.self))
    }
  }
}
