import Foundation
import TestSupport
import Testing

@Suite struct PolicyEndToEndTests {
  @Test func explainTellsEverythingAndKeepsNothing() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let outcome = try folder.run([
        "policy", "explain", "--client", "10.20.1.5", "--vlan", "20", "--name", "chatgpt.com",
        "--at", "2026-11-23T14:00",
      ])
      #expect(outcome.status == 0)
      for words in [
        "2026-11-23T14:00 (Europe/Paris)", "10.20.1.5, VLAN 20", "« valmont »", "Finances",
        "ChatGPT (openai-chatgpt)", "services/openai.yaml:", "à l'étude, jusqu'au 31/12/2026",
        "policy.yaml:14", "comité numérique", "Paradigm", "oui", "à l'étude (10)",
      ] { #expect(outcome.output.contains(words), "\(words)\n\(outcome.output)") }
      let left = try FileManager.default.contentsOfDirectory(atPath: directory)
      #expect(left.sorted() == ["compliance.yaml", "policy.yaml"])
    }
  }

  @Test func anApprovedServiceIsItsOwnAnswer() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      try "- { service: openai-chatgpt, status: approved, reason: x, decided-by: y }\n".write(
        toFile: folder.decisionsPath, atomically: true, encoding: .utf8)
      let outcome = try folder.run([
        "policy", "explain", "--client", "10.20.1.5", "--name", "chatgpt.com",
      ])
      #expect(outcome.output.contains("À proposer  sans objet\n"), "\(outcome.output)")
    }
  }

  @Test(
    arguments: [
      ("10.99.0.7", "excluded", "Wi-Fi public", "excluded"),
      ("10.20.0.53", "gateway", "resolver", "gateway"), ("8.8.8.8", "network", nil, "outside"),
    ] as [(String, String, String?, String)])
  func explainTellsWhyNothingIsOpened(
    client: String, key: String, value: String?, obstacle: String
  ) throws {
    try withTemporaryDirectory { directory in
      let answer = try PolicyFolder(directory)
        .explain(["--client", client, "--name", "chatgpt.com"])
      #expect(answer[key] as? String == value)
      #expect(answer["obstacle"] as? String == obstacle)
      #expect(answer["incident"] as? Bool == false)
    }
  }

  @Test func checkListsEveryErrorOfBothFiles() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      try "- { service: deepel, status: interdit, reason: x, decided-by: y }\n".write(
        toFile: folder.decisionsPath, atomically: true, encoding: .utf8)
      let policy = try String(contentsOfFile: directory + "/policy.yaml", encoding: .utf8)
      try (policy + "priority: { status-prohibited: 101 }\n").write(
        toFile: directory + "/policy.yaml", atomically: true, encoding: .utf8)
      let outcome = try folder.run(["policy", "check"])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("decisions.yaml:1:14\u{a0}: erreur"))
      #expect(outcome.errors.contains("decisions.yaml:1:30\u{a0}: erreur"))
      #expect(outcome.errors.contains("policy.yaml:61:32\u{a0}: erreur"))
    }
  }

  @Test func checkNamesDecisionsThatAreOver() throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      try "- { service: deepl, status: approved, until: 2026-01-31, reason: x, decided-by: y }\n"
        .write(toFile: folder.decisionsPath, atomically: true, encoding: .utf8)
      let outcome = try folder.run(["policy", "check"])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("decisions.yaml:1 : échue : deepl, autorisé"))
    }
  }

  @Test func everyUnreadableFileIsNamed() throws {
    try withTemporaryDirectory { directory in
      let files = FileManager.default
      let rules = directory + "/rules"
      try files.createDirectory(atPath: rules + "/services", withIntermediateDirectories: true)
      for name in ["services/a.yaml", "policy.yaml", "decisions.yaml"] {
        try files.createSymbolicLink(
          atPath: rules + "/" + name, withDestinationPath: directory + "/nowhere")
      }
      try Data([0xff, 0x0a]).write(to: URL(fileURLWithPath: rules + "/services/b.yaml"))
      let outcome = try Vigie.run(["rules", "check", "--rules", rules])
      #expect(outcome.status == 1)
      for name in ["services/a.yaml", "services/b.yaml", "policy.yaml", "decisions.yaml"] {
        #expect(outcome.errors.contains(rules + "/" + name), "\(name)")
      }
    }
  }

  @Test func aNameThatIsNoneIsRefusedWithItsHost() throws {
    let outcome = try Vigie.run([
      "policy", "explain", "--client", "10.0.0.1", "--name", "https://chatgpt.com/c/1",
    ])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Essayez --name chatgpt.com."))
  }

  @Test func anAddressOfAPageIsToldItsHost() throws {
    for address in ["https://user@chatgpt.com:443/c/1?x#y", "chatgpt.com/c/1", "chatgpt.com:443"] {
      let outcome = try Vigie.run(["rules", "explain", address] + SampleDay.ruleArguments)
      #expect(outcome.output.contains("vigie rules explain chatgpt.com\n"), "\(address)")
    }
  }
}
