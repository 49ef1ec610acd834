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
      #expect(check.output.contains("9 décision(s) dont 3 de"))
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
