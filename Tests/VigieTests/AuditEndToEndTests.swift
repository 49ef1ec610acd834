import Crypto
import Foundation
import TestSupport
import Testing

@Suite struct AuditEndToEndTests {
  /// A replayed day, and what runs commands on it.
  func withDay(_ body: (String, ([String]) throws -> Vigie.Outcome) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      func vigie(_ arguments: [String]) throws -> Vigie.Outcome {
        let needsRules = arguments.first != "audit" && !arguments.contains("false-positive")
        return try Vigie.run(
          arguments + ["--database", directory + "/data/vigie.sqlite"]
            + (needsRules ? SampleDay.ruleArguments : []))
      }
      #expect(try vigie(["replay", SampleDay.capture]).status == 0)
      try body(directory, vigie)
    }
  }

  func sql(_ directory: String, _ text: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2])",
      directory + "/data/audit.sqlite", text,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func readingExportingAndChangingLeaveRows() throws {
    try withDay { directory, vigie in
      let list = try vigie(["incidents", "list", "--status", "prohibited"])
      #expect(list.status == 0, "\(list.errors)")
      let all = try vigie(["incidents", "list"])
      let words = all.output.split(whereSeparator: \.isWhitespace)
      let id = String(try #require(words.first { $0.hasPrefix("u-") }))
      #expect(try vigie(["incidents", "show", id]).status == 0)
      #expect(try vigie(["incidents", "false-positive", id, "--reason", "essai"]).status == 0)
      let file = directory + "/e.csv"
      #expect(try vigie(["export", "--output", file]).status == 0)
      #expect(try vigie(["export"]).status == 0)
      // What is not there is refused and changes nothing.
      #expect(
        try vigie([
          "incidents", "false-positive", "u-00000000-0000-8000-8000-000000000000", "--reason", "x",
        ]).status == 1)
      let rows = try vigie(["audit", "list"]).output.split(separator: "\n")
      #expect(rows.count == 7)
      #expect(rows[0].contains("replay") && rows[0].contains("fichiers de capture : 1"))
      #expect(rows[1].contains("incidents list") && rows[1].contains("statut prohibited"))
      #expect(rows[4].contains("false-positive") && rows[4].contains(id))
      let content = try #require(FileManager.default.contents(atPath: file))
      let digest = SHA256.hash(data: content).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }.joined()
      #expect(rows[5].contains(digest))
      let verified = try vigie(["audit", "verify"])
      #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
      let report = try vigie(["report"])
      let head = try #require(
        report.output.split(separator: "\n").first { $0.contains("Tête du journal") }?
          .split(separator: " ").last)
      #expect(try vigie(["audit", "verify", "--head", String(head)]).status == 0)
    }
  }

  @Test func theTwoReadersSeeNoCommonName() throws {
    try withDay { _, vigie in
      func names(_ text: String, _ prefix: String) -> Set<Substring> {
        Set(
          text.split { $0.isWhitespace || $0 == ";" || $0 == "\"" }
            .filter { $0.hasPrefix(prefix) && $0.count > 12 })
      }
      var list = try vigie(["incidents", "list"]).output
      let ids = names(list, "u-")
      // The list has identifiers, one use in full its poste.
      for id in ids.sorted().prefix(5) {
        list += try vigie(["incidents", "show", String(id)]).output
      }
      let export = try vigie(["export"]).output
      for prefix in ["P-", "u-"] {
        #expect(!names(list, prefix).isEmpty)
        #expect(!names(export, prefix).isEmpty)
        #expect(names(list, prefix).isDisjoint(with: names(export, prefix)))
      }
      #expect(try vigie(["export"]).output == export)
    }
  }

  @Test(
    arguments: [
      "UPDATE auditRow SET scope = 'rien' WHERE sequence = 2",
      "DELETE FROM auditRow WHERE sequence = 2",
      "DELETE FROM auditRow WHERE sequence = 3",
      "UPDATE auditRow SET sequence = 9 WHERE sequence = 1",
      """
      CREATE TABLE t AS SELECT * FROM auditRow WHERE sequence = 2;
      DELETE FROM auditRow WHERE sequence = 2;
      UPDATE t SET actor = 'personne'; INSERT INTO auditRow SELECT * FROM t; DROP TABLE t
      """,
      "DELETE FROM auditRow",
    ])
  func tamperingIsFound(change: String) throws {
    try withDay { directory, vigie in
      for _ in 0..<3 { #expect(try vigie(["incidents", "list"]).status == 0) }
      try sql(
        directory,
        """
        DROP TRIGGER auditRowStays; DROP TRIGGER auditRowIsKept; DROP TRIGGER auditRowIsNext;
        \(change);
        """)
      let outcome = try vigie(["audit", "verify"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Journal modifié"))
    }
  }

  @Test func withoutARowNothingIsShownOrChanged() throws {
    try withDay { directory, vigie in
      let id = String(
        try #require(
          vigie(["incidents", "list"]).output.split(whereSeparator: \.isWhitespace)
            .first { $0.hasPrefix("u-") }))
      let audit = directory + "/data/audit.sqlite"
      try FileManager.default.removeItem(atPath: audit)
      try Data("pas un journal".utf8).write(to: URL(fileURLWithPath: audit))
      for command in [
        ["incidents", "list"], ["incidents", "show", id], ["export"],
        ["export", "--output", directory + "/e.csv"],
        ["incidents", "false-positive", id, "--reason", "x"],
      ] {
        let outcome = try vigie(command)
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("rien n’est montré ni changé"))
      }
      #expect(!FileManager.default.fileExists(atPath: directory + "/e.csv"))
    }
  }

  @Test func everyActionHasItsRowAndNoneIsDoneWithoutIt() throws {
    try withTemporaryDirectory { directory in
      let database = ["--database", directory + "/data/vigie.sqlite"]
      let rules = directory + "/rules"
      try FileManager.default.copyItem(atPath: repositoryRoot + "/rules", toPath: rules)
      let withRules = database + ["--rules", rules]
      func vigie(_ arguments: [String]) throws -> Vigie.Outcome {
        try Vigie.run(arguments, in: directory)
      }
      let decide = [
        "decide", "deepl", "toléré", "--reason", "essai", "--by", "RSSI",
      ]
      // The first thing that is done at all.
      #expect(try vigie(decide + withRules).status == 0)
      #expect(try vigie(["replay", SampleDay.capture] + withRules).status == 0)
      _ = try DPOCeremony.make(keys: directory + "/data/keys", in: directory)
      let keys = ["--keys", directory + "/data/keys"]
      #expect(try vigie(["keys", "rotate"] + keys).status == 0)
      #expect(try vigie(["purge"] + withRules).status == 0)
      #expect(try vigie(["backup", directory + "/data/backups"] + withRules).status == 0)
      #expect(
        try vigie(["backup", directory + "/data/vigie.sqlite"] + withRules).status == 1)
      let list = try vigie(["audit", "list", "--limit", "50"] + database).output
      for words in [
        "decide  service deepl, statut tolerated", "replay  fichiers de capture", "keys init",
        "keys test  défi", "keys test  réponse", "keys rotate", "purge  au", "purge (faite)",
        "backup  vers", "backup (échec)",
      ] {
        #expect(list.contains(words), "\(words)\n\(list)")
      }
      #expect(try vigie(["audit", "verify"] + database).status == 0)

      let audit = directory + "/data/audit.sqlite"
      try FileManager.default.removeItem(atPath: audit)
      try Data("pas un journal".utf8).write(to: URL(fileURLWithPath: audit))
      let files = try FileManager.default.subpathsOfDirectory(atPath: directory).sorted()
      let decisions = try Data(contentsOf: URL(fileURLWithPath: rules + "/decisions.yaml"))
      for command in [
        ["decide", "deepl", "interdit", "--reason", "essai", "--by", "RSSI"] + withRules,
        ["replay", SampleDay.capture] + withRules, ["purge"] + withRules,
        ["backup", directory + "/data/more"] + withRules, ["keys", "rotate"] + keys,
        ["keys", "test", "--challenge", "autre.txt"] + keys,
      ] {
        let outcome = try vigie(command)
        #expect(outcome.status == 1, "\(command)")
        #expect(outcome.errors.contains("rien n’est montré ni changé"), "\(outcome.errors)")
      }
      #expect(try FileManager.default.subpathsOfDirectory(atPath: directory).sorted() == files)
      #expect(try Data(contentsOf: URL(fileURLWithPath: rules + "/decisions.yaml")) == decisions)
    }
  }

  @Test func aSmallDirectionIsNotListedApart() throws {
    try withDay { directory, _ in
      let path = directory + "/policy.yaml"
      let text = try String(contentsOfFile: SampleDay.folder + "/policy.yaml", encoding: .utf8)
      let name = "Finances"
      try #require(text.contains("postes: 241"))
      try text.replacing("postes: 241", with: "postes: 4")
        .write(toFile: path, atomically: true, encoding: .utf8)
      func list(_ policy: String) throws -> Vigie.Outcome {
        try Vigie.run([
          "incidents", "list", "--direction", name, "--database", directory + "/data/vigie.sqlite",
          "--rules", repositoryRoot + "/rules", "--policy", policy, "--compliance",
          SampleDay.folder + "/compliance.yaml",
        ])
      }
      #expect(try list(SampleDay.folder + "/policy.yaml").status == 0)
      let refused = try list(path)
      #expect(refused.status == 1)
      #expect(refused.output.isEmpty)
      #expect(refused.errors.contains("moins de 5 postes"))
    }
  }
}
