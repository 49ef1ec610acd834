import Foundation
import TestSupport
import Testing

/// `vigie incidents list --json --after`: every use once, page after page.
@Suite struct IncidentPagesTests {
  @Test(arguments: [
    [], ["--sort", "priority"], ["--sort", "service", "--reverse"], ["--sort", "sent"],
    ["--state", "closed", "--sort", "hour", "--reverse"],
  ])
  func pagesHoldWhatTheWholeListHolds(order: [String]) throws {
    try withTemporaryDirectory { directory in
      let options =
        ["--database", directory + "/data/vigie.sqlite", "--json"] + SampleDay.ruleArguments
      #expect(
        try Vigie.run(
          ["replay", SampleDay.capture] + options.filter { $0 != "--json" }
        ).status == 0)
      func page(_ more: [String]) throws -> [(line: String, id: String)] {
        let outcome = try Vigie.run(["incidents", "list"] + order + more + options)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try outcome.output.split(separator: "\n").map { line in
          let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
          return (String(line), try #require(object?["id_usage"]))
        }
      }
      let whole = try page([])
      #expect(whole.count > 20)
      #expect(Set(whole.map(\.id)).count == whole.count)
      var collected = try page(["--limit", "7"])
      while let last = collected.last {
        let next = try page(["--limit", "7", "--after", last.id])
        guard !next.isEmpty else { break }
        collected += next
        guard collected.count <= whole.count else { break }
      }
      #expect(collected.map(\.line) == whole.map(\.line))
      let unknown = try Vigie.run(
        ["incidents", "list", "--after", "u-00000000-0000-8000-8000-000000000000"] + options)
      #expect(unknown.status == 1 || unknown.status == 2)
      #expect(unknown.output.isEmpty)
    }
  }

  /// Uses of a protected category leave no trace in the list of a direction: neither in its length nor in
  /// whether it is cut (P10).
  @Test func maskedRowsAreNotCountedInThePageOfADirection() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/data/vigie.sqlite"
      let options = ["--database", path] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + options).status == 0)
      try Self.execute(
        """
        UPDATE incident SET category = 'companion'
        WHERE direction = (SELECT id FROM direction WHERE name = 'Finances')
          AND id NOT IN (SELECT id FROM incident
            WHERE direction = (SELECT id FROM direction WHERE name = 'Finances')
            ORDER BY hour DESC LIMIT 2)
        """, in: path)
      func page(_ more: String...) throws -> Vigie.Outcome {
        try Vigie.run(["incidents", "list", "--direction", "Finances"] + more + options)
      }
      func ids(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("u-") }
      }
      let all = try page()
      #expect(ids(all.output).count == 2, "\(all.output)")
      #expect(!(try page("--limit", "2")).errors.contains("coupée"))
      // The masked ones come first: a page of one is not empty, and goes on.
      let first = try page("--limit", "1")
      #expect(ids(first.output) == [ids(all.output)[0]] && first.errors.contains("coupée"))
      let next = try page("--limit", "1", "--after", String(ids(all.output)[0]))
      #expect(ids(next.output) == [ids(all.output)[1]] && !next.errors.contains("coupée"))
    }
  }

  private static func execute(_ sql: String, in path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
      path, sql,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test func aFalseAlarmIsListedWithItsStateAndShownWithItsNote() throws {
    try withTemporaryDirectory { directory in
      let options = ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + options).status == 0)
      let list = ["incidents", "list", "--state", "false-positive"] + options
      #expect(try Vigie.run(list).output == "Aucune fausse alerte.\n")
      let first = try Vigie.run(["incidents", "list", "--limit", "1", "--json"] + options).output
      let id = try #require(
        first.firstRange(of: "u-").map { String(first[$0.lowerBound...].prefix(38)) })
      let mark = ["incidents", "false-positive", id, "--reason", "poste de test"] + options
      #expect(try Vigie.run(mark).status == 0)
      let listed = try Vigie.run(list).output
      #expect(listed.contains(id) && listed.contains("Fausses alertes\u{a0}: 1."))
      let shown = try Vigie.run(["incidents", "show", id] + options).output
      #expect(shown.contains("Fausse alerte : poste de test"))
      let audit = try Vigie.run(["audit", "list"] + options.prefix(2)).output
      #expect(audit.contains("état false-positive") && audit.contains("incidents show"))
    }
  }
}
