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
    let isBlocked: Bool
  }

  static func rows(ofCSV text: String) -> [Row] {
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let header = lines.first?.map(String.init),
      let service = header.firstIndex(of: "service_id"),
      let poste = header.firstIndex(of: "poste"), let start = header.firstIndex(of: "debut_iso"),
      let evidence = header.firstIndex(of: "preuve")
    else { return [] }
    return lines.dropFirst().map {
      Row(
        service: String($0[service]), poste: String($0[poste]), start: String($0[start]),
        isBlocked: $0[evidence] == "tentative bloquée")
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

      // Every use of an unapproved service by a poste of the inside, as (service, poste) pairs; what
      // the firewall broke off is an attempt, kept apart.
      let inside = SampleDay.usages.filter {
        !["Wi-Fi public", "Local syndical"].contains($0.direction)
      }
      let services = try Self.services(of: Set(inside.map(\.name)))
      for (outcome, isBlocked) in [("use", false), ("reset", true)] {
        var expected: [String: Set<String>] = [:]
        for use in inside where use.outcome == outcome {
          if let service = services[use.name] {
            expected[service, default: []].insert(use.address)
          }
        }
        var found: [String: Set<String>] = [:]
        for row in rows where row.isBlocked == isBlocked {
          found[row.service, default: []].insert(row.poste)
        }
        #expect(!expected.isEmpty)
        #expect(found.mapValues(\.count) == expected.mapValues(\.count), "\(outcome)")
      }
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

  @Test func aPipeBesideAKnownFileIsRefusedAndNothingWaits() throws {
    try withTemporaryDirectory { directory in
      let arguments =
        ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      // The pipe's writer ends by itself once its capture was read.
      process.arguments =
        [
          "-c", "exec \"$0\" replay \"$1\" <(head -c 1000000 \"$2\") \"${@:3}\" 2>/dev/null",
          Vigie.binary,
        ]
        + [SampleDay.capture, SampleDay.capture] + arguments
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 1)
    }
  }

  /// With a wrong list of networks the report must not read as if nobody used anything.
  @Test func aWrongListOfNetworksIsSaid() throws {
    try withTemporaryDirectory { directory in
      let policy = directory + "/policy.yaml"
      try "networks:\n  - { prefix: 192.0.2.0/24, realm: mairie }\n".write(
        toFile: policy, atomically: true, encoding: .utf8)
      let outcome = try Vigie.run([
        "replay", SampleDay.capture, "--report", "--database", directory + "/data/vigie.sqlite",
        "--rules", repositoryRoot + "/rules", "--policy", policy,
      ])
      #expect(outcome.output.contains("COUVERTURE\u{a0}: INSUFFISANTE"))
      #expect(outcome.output.contains("adresses hors des réseaux"))
      #expect(!outcome.output.contains("Aucun usage d'IA constaté"))
    }
  }

  @Test func aFalseAlarmIsNoLongerListedAsAUse() throws {
    try withTemporaryDirectory { directory in
      let arguments =
        ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      let list = ["incidents", "list", "--service", "deepseek"] + arguments
      let before = try Vigie.run(list).output
      let id = try #require(
        before.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("u-") })
      let marked = try Vigie.run([
        "incidents", "false-positive", String(id), "--reason", "poste de test", "--database",
        directory + "/data/vigie.sqlite",
      ])
      #expect(marked.status == 0, "\(marked.errors)")
      let after = try Vigie.run(list).output
      #expect(!after.contains(id))
      #expect(after.contains("Fausses alertes"))
    }
  }

  @Test func anUnknownDirectionIsNotAnEmptyList() throws {
    try withTemporaryDirectory { directory in
      let arguments =
        ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      let outcome = try Vigie.run(["incidents", "list", "--direction", "finances"] + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Finances"))
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
