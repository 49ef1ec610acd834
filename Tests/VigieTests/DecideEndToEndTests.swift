import Foundation
import TestSupport
import Testing

@Suite struct DecideEndToEndTests {
  private static let who = ["--reason", "essai", "--by", "RSSI"]

  @Test func aDecisionIsWrittenAndCountsAtOnce() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let client = ["--client", "10.20.1.5", "--name", "deepl.com", "--at", "2026-11-23T14:00"]
      #expect(try folder.explain(client)["status"] as? String == "tolerated")
      let outcome = try folder.run(
        [
          "decide", "deepl", "interdit", "--direction", "Finances", "--until", "2099-01-31",
          "--hours", "08:00-18:00", "--days", "mon..fri", "--by", "DGS",
          "--reason", #"dit "non" \ oui : # & *"#,
        ])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("decisions.yaml:4"))
      #expect(outcome.output.contains("Avant : toléré"))
      let answer = try folder.explain(client)
      #expect(answer["status"] as? String == "prohibited")
      #expect(answer["origin"] as? String == folder.decisionsPath + ":4")
      #expect(answer["reason"] as? String == #"dit "non" \ oui : # & *"#)
      #expect(answer["hours"] as? String == "08:00-18:00")
      #expect(answer["days"] as? String == "mon,tue,wed,thu,fri")
      #expect(answer["until"] as? String == "2099-01-31")
      #expect(answer["incident"] as? Bool == true)
      for (at, client) in [
        ("2026-11-23T18:00", "10.20.1.5"), ("2026-11-22T14:00", "10.20.1.5"),
        ("2026-11-23T14:00", "10.20.2.5"),
      ] {
        let other = try folder.explain(["--client", client, "--name", "deepl.com", "--at", at])
        #expect(other["status"] as? String == "tolerated", "\(at) \(client)")
      }
    }
  }

  @Test func whatIsThereStaysAndTheLatestCounts() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let kept = """
        # à garder
        - { service: deepl, status: prohibited, reason: x, decided-by: y } # et ceci
        # fin sans retour à la ligne
        """
      try kept.write(toFile: folder.decisionsPath, atomically: true, encoding: .utf8)
      #expect(try folder.run(["decide", "deepl", "autorisé"] + Self.who).status == 0)
      #expect(try folder.run(["decide", "notion-ai", "à l’étude"] + Self.who).status == 0)
      let text = try #require(folder.decisions)
      #expect(text.hasPrefix(kept + "\n- service: deepl\n  status: approved\n"))
      #expect(text.contains("- service: notion-ai\n  status: under-review\n"))
      let check = try folder.run(["policy", "check"])
      #expect(check.status == 0)
      #expect(check.output.contains("9 décisions dont 3 de"))
      let list = try folder.run(["rules", "list", "--status", "autorisé"])
      #expect(list.output.contains("deepl\t"))
    }
  }

  @Test func theSameDecisionTwiceIsWrittenOnce() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let known = try folder.run(
        ["decide", "deepl", "toléré", "--until", "2027-06-30"] + Self.who)
      #expect(known.status == 0)
      #expect(known.output.contains("déjà toléré"))
      #expect(known.output.contains("policy.yaml:9"))
      #expect(folder.decisions == nil)
      _ = try folder.run(["decide", "notion-ai", "interdit"] + Self.who)
      let text = folder.decisions
      #expect(
        try folder.run(["decide", "notion-ai", "interdit"] + Self.who).output.contains("déjà"))
      #expect(folder.decisions == text)
      let same = try folder.run(["decide", "udio", "non évalué"] + Self.who)
      #expect(same.output.contains("Le statut ne change pas aujourd'hui"))
    }
  }

  @Test func hoursAndDaysThatLeaveNothingOutAreNotWritten() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      for (service, options) in [
        ("deepl", ["--days", "mon..sun"]), ("notion-ai", ["--hours", "00:00-24:00"]),
        ("udio", ["--days", "mon..sun", "--hours", "00:00-24:00"]),
      ] {
        let outcome = try folder.run(["decide", service, "interdit"] + options + Self.who)
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let text = try #require(folder.decisions)
      #expect(!text.contains("hours:"))
      #expect(!text.contains("days:"))
    }
  }

  @Test func aQuoteThatAMarkJoinsEndsNoText() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let reason = "x\u{0D4E}\" # caché \u{0D4E}\\"
      let outcome = try folder.run(
        ["decide", "deepl", "interdit", "--reason", reason, "--by", "RSSI\u{0D4E}\""])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let answer = try folder.explain([
        "--client", "10.20.1.5", "--name", "deepl.com", "--at", "2026-11-23T14:00",
      ])
      #expect(answer["reason"] as? String == reason)
    }
  }

  @Test func theFileHasTheModeAndTheOwnerOfThePolicyAndKeepsItsOwn() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let policy = directory + "/policy.yaml"
      let files = FileManager.default
      try files.setAttributes([.posixPermissions: 0o604], ofItemAtPath: policy)
      // Only root can give files away, and only then can the owners differ.
      if geteuid() == 0 {
        try files.setAttributes(
          [.ownerAccountID: 65_533, .groupOwnerAccountID: 65_532], ofItemAtPath: policy)
      }
      func owner(_ path: String) throws -> [Int] {
        let attributes = try files.attributesOfItem(atPath: path)
        let keys: [FileAttributeKey] = [
          .posixPermissions, .ownerAccountID, .groupOwnerAccountID,
        ]
        return keys.map { (attributes[$0] as? NSNumber)?.intValue ?? -1 }
      }
      #expect(try folder.run(["decide", "deepl", "interdit"] + Self.who).status == 0)
      #expect(try owner(folder.decisionsPath) == owner(policy))
      try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.decisionsPath)
      let before = try owner(folder.decisionsPath)
      #expect(try folder.run(["decide", "udio", "interdit"] + Self.who).status == 0)
      #expect(try owner(folder.decisionsPath) == before)
    }
  }

  @Test(arguments: [(0o755, 0o644), (0o2750, 0o640), (0o700, 0o600)])
  func withoutAPolicyWhoMayReadTheFolderMayReadTheFile(folder: Int, file: Int) throws {
    try withTemporaryDirectory { directory in
      let files = FileManager.default
      let rules = directory + "/rules"
      try files.createDirectory(atPath: rules + "/services", withIntermediateDirectories: true)
      try files.copyItem(
        atPath: repositoryRoot + "/rules/services/deepseek.yaml",
        toPath: rules + "/services/deepseek.yaml")
      try files.setAttributes([.posixPermissions: folder], ofItemAtPath: rules)
      let outcome = try Vigie.run(
        ["decide", "deepseek", "interdit", "--rules", rules] + Self.who)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let mode = try files.attributesOfItem(atPath: rules + "/decisions.yaml")[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == file)
    }
  }

  @Test func aDecisionThatIsOverLeavesTheReportToTheOneBeforeIt() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      try """
      - service: deepl
        status: prohibited
        until: 2026-11-01
        reason: essai
        decided-by: RSSI

      """.write(toFile: folder.decisionsPath, atomically: true, encoding: .utf8)
      let database = ["--database", directory + "/data/vigie.sqlite"]
      #expect(try folder.run(["replay", SampleDay.capture] + database).status == 0)
      let report = try folder.run(["report"] + database)
      #expect(report.status == 0, "\(report.errors)")
      #expect(!report.output.contains("échue"))
      #expect(!report.output.contains("01/11/2026"))
      #expect(report.output.contains("toléré, 30/06/2027"))
    }
  }

  @Test func whatIsWrongIsSaidAndNothingIsWritten() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      for (arguments, word) in [
        (["deepel", "interdit"], "Service inconnu"),
        (["deepl", "interdit", "--direction", "Finance"], "Direction inconnue"),
        (["deepl", "interdit", "--until", "2020-01-01"], "passé"),
      ] {
        let outcome = try folder.run(["decide"] + arguments + Self.who)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(word), "\(outcome.errors)")
      }
      let word = try folder.run(["decide", "deepl", "bof"] + Self.who)
      #expect(word.status == 2)
      #expect(word.errors.contains("Statut inconnu : bof. Écrivez autorisé, toléré, à l'étude"))
      #expect(folder.decisions == nil)
    }
  }

  @Test(arguments: [
    "[]\n", "- { service: deepl }\n", "decisions: []\n",
    "[{ service: deepl, status: approved, reason: x, decided-by: y }]\n",
    " - { service: deepl, status: approved, reason: x, decided-by: y }\n",
  ]) func aFileThatCannotGrowStaysAsItIs(text: String) throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      try text.write(toFile: folder.decisionsPath, atomically: true, encoding: .utf8)
      let outcome = try folder.run(["decide", "notion-ai", "interdit"] + Self.who)
      #expect(outcome.status == 1)
      #expect(folder.decisions == text)
    }
  }

  @Test func decisionsTakenAtOnceAreAllKept() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let services = ["notion-ai", "udio", "deepl", "deepseek", "midjourney", "perplexity"]
      DispatchQueue.concurrentPerform(iterations: services.count) { index in
        _ = try? folder.run(["decide", services[index], "autorisé"] + Self.who)
      }
      let text = folder.decisions ?? ""
      for service in services { #expect(text.contains("- service: \(service)\n"), "\(service)") }
      #expect(try folder.run(["policy", "check"]).status == 0)
    }
  }
}
