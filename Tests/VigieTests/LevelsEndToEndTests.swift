import Foundation
import TestSupport
import Testing

/// The gate and the aggregate level, with the real program.
@Suite struct LevelsEndToEndTests {
  private func withAggregates(_ body: (_ arguments: [String], _ directory: String) throws -> Void)
    throws
  {
    try withTemporaryDirectory { directory in
      let nothing = directory + "/compliance.yaml"
      try Data("register: RT-1\n".utf8).write(to: URL(fileURLWithPath: nothing))
      let arguments =
        ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
        + ["--compliance", nothing]
      try body(arguments, directory)
    }
  }

  @Test func withoutThePreconditionsADayIsCountedAndNoRowIsKept() throws {
    try withAggregates { arguments, directory in
      let replay = try Vigie.run(["replay", SampleDay.capture, "--report"] + arguments)
      #expect(replay.status == 0, "\(replay.errors)")
      for text in [replay.errors, replay.output.replacing("\n  ", with: " ")] {
        #expect(text.contains("Niveau de collecte agrégé"))
        #expect(text.contains("préalables manquants"))
        #expect(text.contains("avis du CST, information des agents"))
        #expect(!text.contains("fiche du registre"))
        #expect(!text.contains("conforme"))
      }
      #expect(replay.output.contains("moins de 5"))
      #expect(!replay.output.contains("incidents list"))
      #expect(!FileManager.default.fileExists(atPath: directory + "/data.key"))
      let report = try Vigie.run(["report"] + arguments)
      #expect(report.output == replay.output)
    }
  }

  @Test(arguments: [
    ["incidents", "list"], ["incidents", "show", "u-82c78d29-26b6-8d9b-9a42-b0633be02427"],
    ["export"],
  ])
  func commandsThatShowRowsRefuseWithASentence(_ command: [String]) throws {
    try withAggregates { arguments, _ in
      _ = try Vigie.run(["replay", SampleDay.capture] + arguments)
      let outcome = try Vigie.run(command + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("Aucune ligne par poste n'est tenue ni montrée"))
    }
  }

  @Test func theSameFileIsCountedOnceAtThatLevelToo() throws {
    try withAggregates { arguments, _ in
      let first = try Vigie.run(["replay", SampleDay.capture, "--report"] + arguments)
      let again = try Vigie.run(["replay", SampleDay.capture, "--report"] + arguments)
      #expect(again.errors.contains("déjà relu"))
      // Only the head of the audit has moved on.
      func figures(_ outcome: Vigie.Outcome) -> [Substring] {
        outcome.output.split(separator: "\n").filter { !$0.contains("Tête du journal") }
      }
      #expect(figures(again) == figures(first))
    }
  }

  @Test func aWrongDeclarationStopsWithItsPlace() throws {
    try withTemporaryDirectory { directory in
      let file = directory + "/compliance.yaml"
      try Data("legal-basis: consentement\n".utf8).write(to: URL(fileURLWithPath: file))
      let outcome = try Vigie.run(
        ["replay", SampleDay.capture, "--database", directory + "/d/v.sqlite"]
          + SampleDay.ruleArguments + ["--compliance", file])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("compliance.yaml:1:14"))
      #expect(!FileManager.default.fileExists(atPath: directory + "/d"))
    }
  }

  @Test func aDatabaseOfAggregatesTakesRowsOnceThePreconditionsAreThere() throws {
    try withAggregates { arguments, directory in
      _ = try Vigie.run(["replay", SampleDay.capture] + arguments)
      let database = ["--database", directory + "/data/vigie.sqlite"]
      let outcome = try Vigie.run(
        ["replay", SampleDay.capture] + database + SampleDay.ruleArguments)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(FileManager.default.fileExists(atPath: directory + "/data.key"))
      // And back again, with the key's mark still in place.
      #expect(try Vigie.run(["report"] + arguments).status == 0)
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
    }
  }

  @Test func whatIsWrittenIsClosedToOthers() throws {
    for isAggregate in [true, false] {
      try withAggregates { arguments, directory in
        let arguments = isAggregate ? arguments : Array(arguments.dropLast(2))
        _ = try Vigie.run(["replay", SampleDay.capture] + arguments)
        if !isAggregate { _ = try Vigie.run(["incidents", "list"] + arguments) }
        _ = try Vigie.run(["backup", directory + "/data/backups"] + arguments)
        let names = try FileManager.default.subpathsOfDirectory(atPath: directory + "/data")
        #expect(names.contains("vigie.sqlite-wal"))
        #expect(names.contains("vigie.sqlite-shm"))
        for name in names + (isAggregate ? [] : ["../data.key"]) {
          let attributes = try FileManager.default.attributesOfItem(
            atPath: directory + "/data/" + name)
          let mode = try #require(attributes[.posixPermissions] as? Int)
          #expect(mode & 0o027 == 0, "\(name) \(String(mode, radix: 8))")
        }
      }
    }
  }
}
