import Foundation
import TestSupport
import Testing

/// `vigie services`, `directions` and `trends` on the sample day, with the real binary.
@Suite struct MorningListsEndToEndTests {
  private func withDay(_ body: ([String]) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let options = ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      let replay = try Vigie.run(["replay", SampleDay.capture] + options)
      try #require(replay.status == 0, "\(replay.errors)")
      try body(options)
    }
  }

  private func rows(_ arguments: [String]) throws -> [[String: String]] {
    let outcome = try Vigie.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object ?? [:]).compactMapValues { ($0 as? [String: Any])?["texte"] as? String }
    }
  }

  @Test func servicesAreListedWithAllStatuses() throws {
    try withDay { options in
      let rows = try rows(["services", "--json"] + options)
      #expect(
        Set(rows.compactMap { $0["statut_code"] }).isSuperset(of: ["approved", "prohibited"]))
      #expect(rows.first?["service_id"] == "deepseek")
      #expect(rows.first { $0["service_id"] == "openai-chatgpt" }?["postes"] == "14")
      let text = try Vigie.run(["services", "2026-11-19"] + options).output
      #expect(text.hasPrefix("Services utilisés, jeudi 19 novembre 2026"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
      let prohibited = try self.rows(
        ["services", "2026-11", "--status", "interdit", "--json"] + options)
      #expect(prohibited.allSatisfy { $0["statut_code"] == "prohibited" } && !prohibited.isEmpty)
      let masked = try Vigie.run(["services", "--category", "companion"] + options)
      #expect(masked.status == 2 && masked.output.isEmpty)
    }
  }

  @Test func directionsAndTrendsTellNoSmallNumber() throws {
    try withDay { options in
      let directions = try rows(["directions", "2026-W47", "--json"] + options)
      #expect(!directions.isEmpty)
      let trends = try rows(["trends", "--to", "2026-11-22", "--json"] + options)
      #expect(trends.map { $0["semaine_iso"] } == ["2026-W47"])
      #expect(trends.first?["jours"] == "1 sur 7" && trends.first?["postes"] == "27")
      for row in directions + trends {
        for key in ["postes", "postes_min", "postes_max"] {
          #expect(!(1...4).contains(Int(row[key] ?? "") ?? 0), "\(row)")
        }
      }
      // The grammar of every other command.
      for period in [["2026-11"], ["2026-W47"], ["--from", "2026-11-01", "--to", "2026-11-22"]] {
        let asked = try rows(["trends"] + period + ["--json"] + options)
        #expect(asked.map { $0["semaine_iso"] } == ["2026-W47"], "\(period)")
      }
      #expect(
        try Vigie.run(["trends", "2026-10"] + options).output.contains("Aucune journée"))
      #expect(try Vigie.run(["trends", "--days", "6"] + options).status == 2)
      let empty = try Vigie.run(["trends", "--to", "2020-01-01"] + options)
      #expect(empty.output.contains("Aucune journée dans la base."))
    }
  }
}
