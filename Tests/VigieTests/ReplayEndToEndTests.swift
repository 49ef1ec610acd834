import Foundation
import Model
import TestSupport
import Testing

/// The sample day through the real binary, against what its recorder says was done.
@Suite struct ReplayEndToEndTests {
  /// The service of each name that the scenario uses, as the shipped rules know it.
  static func services(of names: Set<String>) throws -> [String: String] {
    let list = names.sorted()
    let outcome = try Vigie.run(
      ["rules", "explain", "--json", "-"] + SampleDay.ruleArguments,
      input: Array((list.joined(separator: "\n") + "\n").utf8))
    #expect(outcome.status == 0)
    var services: [String: String] = [:]
    for line in outcome.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let opens = object?["incident"] as? Bool ?? false
      if let name = object?["name"] as? String, opens {
        services[name] = object?["service"] as? String
      }
    }
    return services
  }

  struct Row {
    let service: String
    let poste: String
    let start: String
  }

  static func rows(ofCSV text: String) -> [Row] {
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let header = lines.first?.map(String.init),
      let service = header.firstIndex(of: "service_id"),
      let poste = header.firstIndex(of: "poste"), let start = header.firstIndex(of: "debut_iso")
    else { return [] }
    return lines.dropFirst().map {
      Row(service: String($0[service]), poste: String($0[poste]), start: String($0[start]))
    }
  }

  @Test func incidentsAreTheUsesOfTheScenario() throws {
    try withTemporaryDirectory { directory in
      let database = directory + "/data/vigie.sqlite"
      let replay = try Vigie.run(
        ["replay", SampleDay.capture, "--database", database] + SampleDay.ruleArguments)
      #expect(replay.status == 0, "\(replay.errors)")
      let export = try Vigie.run(
        ["export", "--database", database, "--dialect", "rfc4180"] + SampleDay.ruleArguments)
      #expect(export.status == 0, "\(export.errors)")
      let rows = Self.rows(ofCSV: export.output)
      #expect(!rows.isEmpty)

      // Every use of an unapproved service by a poste of the inside, as (service, poste) pairs; a
      // connection that the firewall broke off was opened all the same.
      let uses = SampleDay.usages.filter {
        ["use", "reset"].contains($0.outcome)
          && !["Wi-Fi public", "Local syndical"].contains($0.direction)
      }
      let services = try Self.services(of: Set(uses.map(\.name)))
      var expected: [String: Set<String>] = [:]
      for use in uses {
        guard let service = services[use.name] else { continue }
        expected[service, default: []].insert(use.address)
      }
      var found: [String: Set<String>] = [:]
      for row in rows { found[row.service, default: []].insert(row.poste) }
      // The one use over QUIC is read by a later version.
      #expect(found.mapValues(\.count) == expected.mapValues(\.count))
    }
  }

  @Test func theSameCaptureTwiceCountsOnce() throws {
    try withTemporaryDirectory { directory in
      let database = directory + "/data/vigie.sqlite"
      let arguments =
        ["replay", SampleDay.capture, "--database", database] + SampleDay.ruleArguments
      #expect(try Vigie.run(arguments).status == 0)
      let first = try Vigie.run(["export", "--database", database] + SampleDay.ruleArguments)
      let again = try Vigie.run(arguments)
      #expect(again.status == 0)
      #expect(again.errors.contains("déjà relu"))
      let second = try Vigie.run(["export", "--database", database] + SampleDay.ruleArguments)
      #expect(first.output == second.output)
    }
  }

  @Test func standardInputIsACaptureToo() throws {
    try withTemporaryDirectory { directory in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: SampleDay.capture)))
      let outcome = try Vigie.run(
        ["replay", "-", "--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments,
        input: bytes)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("usages constatés"))
    }
  }

  @Test func excludedNetworksOpenNothing() throws {
    let excluded = SampleDay.usages.filter {
      ["Wi-Fi public", "Local syndical"].contains($0.direction)
    }
    #expect(!excluded.isEmpty)
    try withTemporaryDirectory { directory in
      let database = directory + "/data/vigie.sqlite"
      _ = try Vigie.run(
        ["replay", SampleDay.capture, "--database", database] + SampleDay.ruleArguments)
      let report = try Vigie.run(["report", "--database", database] + SampleDay.ruleArguments)
      #expect(report.output.contains("2 réseaux exclus"))
      #expect(!report.output.contains("Wi-Fi public"))
    }
  }
}
