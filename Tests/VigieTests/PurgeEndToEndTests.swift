import Foundation
import TestSupport
import Testing

/// Retention with the real program; the clock is advanced by `--at`.
@Suite struct PurgeEndToEndTests {
  private func withDay(_ body: (_ arguments: [String], _ directory: String) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let arguments =
        ["--database", directory + "/data/vigie.sqlite"] + SampleDay.ruleArguments
      #expect(try Vigie.run(["replay", SampleDay.capture] + arguments).status == 0)
      try body(arguments, directory)
    }
  }

  private func firstIncident(_ arguments: [String]) throws -> String {
    let list = try Vigie.run(["incidents", "list"] + arguments).output
    return try #require(list.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("u-") })
      .description
  }

  @Test func rowsEndAfterTheirPeriodAndTheDayStaysAsAggregate() throws {
    try withDay { arguments, _ in
      let early = try Vigie.run(["purge", "--at", "2027-05-18"] + arguments)
      #expect(early.status == 0, "\(early.errors)")
      #expect(early.output.contains("Usages constatés : 0 effacé,"))
      let due = try Vigie.run(["purge", "--at", "2027-05-19"] + arguments)
      #expect(due.output.contains("Usages constatés : 44 effacés, avant le 20/11/2026"))
      #expect(due.output.contains("rien ne reste"))
      #expect(try Vigie.run(["incidents", "list"] + arguments).output.contains("u-") == false)
      let report = try Vigie.run(["report"] + arguments).output
      #expect(report.contains("niveau de collecte agrégé"))
      #expect(report.contains("moins de 5"))
    }
  }

  @Test func aHoldKeepsThePosteOfAUse() throws {
    try withDay { arguments, directory in
      let database = ["--database", directory + "/data/vigie.sqlite"]
      let id = try firstIncident(arguments)
      let hold = [
        "hold", "add", "--incident", id, "--from", "2026-11-01", "--to", "2026-11-30", "--reason",
        "réquisition 2026-41", "--approved-by", "DPO",
      ]
      let tooLong = try Vigie.run(hold + ["--until", "2099-01-01"] + database)
      #expect(tooLong.status == 2)
      let until = Self.day(daysFromNow: 300)
      let placed = try Vigie.run(hold + ["--until", until] + database)
      #expect(placed.status == 0, "\(placed.errors)")
      #expect(try Vigie.run(["hold", "list"] + database).output.contains("réquisition 2026-41"))
      let purge = try Vigie.run(["purge", "--at", "2027-05-19"] + arguments)
      #expect(purge.output.contains("gardés par un gel"))
      #expect(try firstIncident(arguments) == id)
      #expect(
        try Vigie.run(["hold", "release", "1", "--reason", "close"] + database).status == 0)
      _ = try Vigie.run(["purge", "--at", "2027-05-19"] + arguments)
      #expect(try Vigie.run(["incidents", "show", id] + arguments).status == 1)
      let audit = try Vigie.run(["audit", "list"] + database).output
      for command in ["hold add", "hold release", "purge"] { #expect(audit.contains(command)) }
      #expect(!audit.contains("réquisition"))
    }
  }

  /// The ends of holds lie in the real future.
  private static func day(daysFromNow days: Int) -> String {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withFullDate]
    return formatter.string(from: Date().addingTimeInterval(Double(days) * 86_400))
  }

  @Test func reportsSetAsideDatabasesAndBackupsExpire() throws {
    try withDay { arguments, directory in
      let data = directory + "/data"
      for folder in [
        "reports/2026/11", "reports/courriel", "reports/notes/2026", "backups",
      ] {
        try FileManager.default.createDirectory(
          atPath: data + "/" + folder, withIntermediateDirectories: true)
      }
      for name in [
        "reports/2026/11/rapport-2026-11-18.txt", "reports/courriel/rapport-2026-11-18.eml",
        "reports/notes/2026/bilan.txt", "reports/courriel/courriel.etat",
        "reports/jour.html", "reports/jour.csv", "reports/LISEZMOI.md",
        "reports/rapport-2026-11-19.md", "reports/jour.csv.manifest.json",
        "vigie.sqlite.set-aside-20261124T000000Z", "backups/etc-20261124T000000Z.tar",
      ] {
        try Data("x".utf8).write(to: URL(fileURLWithPath: data + "/" + name))
      }
      #expect(try Vigie.run(["backup", data + "/backups"] + arguments).status == 0)
      func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: data).sorted()
      }
      let before = try names()
      #expect(before.contains { $0.hasSuffix(".sqlite.expire") })
      _ = try Vigie.run(["purge", "--at", Self.day(daysFromNow: 29)] + arguments)
      #expect(try names() == (before + ["audit.sqlite", "audit.sqlite.head", "reserve"]).uniqued)
      let purge = try Vigie.run(["purge", "--at", Self.day(daysFromNow: 33)] + arguments)
      #expect(purge.output.contains("Rapports et exports : 6 effacés"))
      #expect(purge.output.contains("Bases mises de côté : 1 effacé,"))
      #expect(purge.output.contains("Sauvegardes : 2 effacés,"))
      let after = try names()
      #expect(after.contains("reports/LISEZMOI.md"))
      // A dated folder goes with its last report; what people keep elsewhere stays.
      #expect(
        after.filter { $0.hasPrefix("reports/") } == [
          "reports/LISEZMOI.md", "reports/courriel", "reports/courriel/courriel.etat",
          "reports/notes", "reports/notes/2026", "reports/notes/2026/bilan.txt",
        ])
      #expect(after.contains("vigie.sqlite"))
      #expect(!after.contains { $0.hasPrefix("backups/") || $0.contains("set-aside") })
    }
  }

  /// The probe keeps a good set while a file is broken; what is over is erased all the same.
  @Test func aBrokenRuleFileKeepsNothingLonger() throws {
    try withDay { arguments, directory in
      let rules = directory + "/rules"
      try FileManager.default.copyItem(atPath: repositoryRoot + "/rules", toPath: rules)
      for name in ["policy.yaml", "compliance.yaml"] {
        try FileManager.default.removeItem(atPath: rules + "/" + name)
        try FileManager.default.copyItem(
          atPath: SampleDay.folder + "/" + name, toPath: rules + "/" + name)
      }
      try "provider: { nom: Essai }\n".write(
        toFile: rules + "/services/zz-essai.yaml", atomically: true, encoding: .utf8)
      let broken = Array(arguments.prefix(2)) + ["--rules", rules]
      #expect(try Vigie.run(["report"] + broken).status == 1)
      let backup = try Vigie.run(["backup", directory + "/copies"] + broken)
      #expect(backup.status == 0, "\(backup.errors)")
      let purge = try Vigie.run(["purge", "--at", "2027-05-19"] + broken)
      #expect(purge.status == 0, "\(purge.errors)")
      #expect(purge.output.contains("Usages constatés : 44 effacés"))
      let copy = try #require(
        try FileManager.default.contentsOfDirectory(atPath: directory + "/copies")
          .first { $0.hasSuffix(".sqlite") })
      let restored = try Vigie.run([
        "restore", directory + "/copies/" + copy, "--database", directory + "/other/vigie.sqlite",
        "--rules", rules,
      ])
      #expect(restored.status == 0, "\(restored.errors)")
      // How long things are kept is guessed by nobody.
      try "retention: { incidents: demain }\n".write(
        toFile: rules + "/compliance.yaml", atomically: true, encoding: .utf8)
      let unknown = try Vigie.run(["purge", "--at", "2027-05-19"] + broken)
      #expect(unknown.status == 1 && unknown.errors.contains("compliance.yaml:1"))
    }
  }

  /// The doctor sees the copy that it advised, and no other file for one.
  @Test func aBackupElsewhereIsKnown() throws {
    try withDay { arguments, directory in
      func doctor() throws -> String {
        try Vigie.run(
          ["doctor", "--only", "sauvegarde", "--socket", directory + "/none"] + arguments
        ).output
      }
      let folder = directory + "/data/backups"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/etc-20261124T000000Z.tar"))
      #expect(try doctor().hasPrefix("attention"))
      // What failed is no backup.
      try Data("x".utf8).write(to: URL(fileURLWithPath: directory + "/fichier"))
      #expect(try Vigie.run(["backup", directory + "/fichier/copies"] + arguments).status == 1)
      #expect(try doctor().hasPrefix("attention"))
      #expect(try Vigie.run(["backup", directory + "/copies"] + arguments).status == 0)
      #expect(try doctor().hasPrefix("correct"))
    }
  }

  @Test func aBackupIsRestoredPurgedAndWithoutAKey() throws {
    try withDay { arguments, directory in
      #expect(try Vigie.run(["backup", directory + "/copies"] + arguments).status == 0)
      let copies = try FileManager.default.contentsOfDirectory(atPath: directory + "/copies")
      #expect(copies.count == 2)
      let copy = try #require(copies.first { $0.hasSuffix(".sqlite") })
      let key = try Data(contentsOf: URL(fileURLWithPath: directory + "/data.key"))
      for name in copies {
        let content = try Data(contentsOf: URL(fileURLWithPath: directory + "/copies/" + name))
        #expect(content.range(of: key) == nil)
      }
      let other = ["--database", directory + "/other/vigie.sqlite"] + SampleDay.ruleArguments
      let restored = try Vigie.run(["restore", directory + "/copies/" + copy] + other)
      #expect(restored.status == 0, "\(restored.errors)")
      #expect(try firstIncident(other) == firstIncident(arguments))
      #expect(try Vigie.run(["restore", directory + "/copies/" + copy] + other).status == 1)
      let expiry = directory + "/copies/" + copy + ".expire"
      try Data("2020-01-01\n".utf8).write(to: URL(fileURLWithPath: expiry))
      let late = try Vigie.run(
        ["restore", directory + "/copies/" + copy, "--database", directory + "/late/v.sqlite"]
          + SampleDay.ruleArguments)
      #expect(late.status == 1)
      #expect(late.errors.contains("échue"))
    }
  }

  @Test func aDatabaseThatIsNotThereIsSaidToBeMissing() throws {
    try withTemporaryDirectory { directory in
      let outcome = try Vigie.run(
        ["purge", "--database", directory + "/none.sqlite"] + SampleDay.ruleArguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("introuvable"))
    }
  }
}

extension [String] {
  fileprivate var uniqued: [String] { Set(self).sorted() }
}
