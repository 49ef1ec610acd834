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
