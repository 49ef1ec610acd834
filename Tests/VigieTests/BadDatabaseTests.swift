import Foundation
import TestSupport
import Testing

@Suite struct BadDatabaseTests {
  @Test func aFileThatIsNoDatabaseIsLeftAlone() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createDirectory(
        atPath: directory + "/data", withIntermediateDirectories: true)
      let path = directory + "/data/notes.txt"
      try "Mes notes, pas une base.".write(toFile: path, atomically: true, encoding: .utf8)
      for command in [["replay", SampleDay.capture], ["report"], ["export"]] {
        let outcome = try Vigie.run(command + ["--database", path] + SampleDay.ruleArguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(path))
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "Mes notes, pas une base.")
    }
  }

  @Test func readingNeverCreatesADatabase() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/data/vigie.sqlite"
      for command in ["report", "export"] {
        let outcome = try Vigie.run([command, "--database", path] + SampleDay.ruleArguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(path))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }
  }

  @Test func aKeyInsideTheFolderOfTheDatabaseIsRefused() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/data/vigie.sqlite"
      for key in ["/data/k", "/data/../data/k"] {
        let outcome = try Vigie.run(
          ["replay", SampleDay.capture, "--database", path, "--key", directory + key]
            + SampleDay.ruleArguments)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("--key"))
      }
      #expect(!FileManager.default.fileExists(atPath: directory + "/data/k"))
    }
  }

  @Test func nothingIsCreatedForFilesThatAreNotThere() throws {
    try withTemporaryDirectory { directory in
      let outcome = try Vigie.run(
        ["replay", "/nowhere.pcap", "--database", directory + "/data/vigie.sqlite"]
          + SampleDay.ruleArguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("/nowhere.pcap"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }
  }

  @Test func anotherKeyIsRefused() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/data/vigie.sqlite"
      let arguments = ["--database", path] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      try FileManager.default.removeItem(atPath: directory + "/data.key")
      let other = try Vigie.run(["replay", SampleDay.capture] + arguments)
      #expect(other.status == 1)
      #expect(other.errors.contains("clé"))
      #expect(!FileManager.default.fileExists(atPath: directory + "/data.key"))
    }
  }

  @Test func aKeyThatOthersCanReadIsRefused() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/data/vigie.sqlite"
      let arguments = ["--database", path] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      let key = directory + "/data.key"
      let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
      let outcome = try Vigie.run(["replay", SampleDay.capture] + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("chmod"))
    }
  }
}
