import Foundation
import TestSupport
import Testing

@Suite struct FalsePositiveExceptionTests {
  /// A folder, a database of the sample day and the identifier of a use of DeepSeek.
  private func withUse(
    _ body: (_ folder: PolicyFolder, _ database: [String], _ id: String) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let folder = try PolicyFolder(directory)
      let database = ["--database", directory + "/data/vigie.sqlite"]
      #expect(try folder.run(["replay", SampleDay.capture] + database).status == 0)
      let list = try folder.run(["incidents", "list", "--service", "deepseek"] + database)
      let id = try #require(list.output.split(separator: " ").first { $0.hasPrefix("u-") })
      try body(folder, database, String(id))
    }
  }

  private static let why = ["--reason", "poste de test", "--as", "exception", "--by", "RSSI"]

  @Test func theLineIsProposedAndARefusalChangesNothing() throws {
    try withUse { folder, database, id in
      let before = try folder.run(["incidents", "show", id] + database).output
      for answer in ["non\n", "", "\n", "peut-être\n"] {
        let outcome = try folder.run(
          ["incidents", "false-positive", id] + Self.why + database, input: answer)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("- service: deepseek\n  status: tolerated\n"))
        #expect(outcome.output.contains("Avec elle, 1 usage déjà"))
        #expect(outcome.errors.contains("Rien n'a été changé"))
      }
      #expect(folder.decisions == nil)
      #expect(try folder.run(["incidents", "show", id] + database).output == before)
    }
  }

  @Test func onYesItIsAppliedAndTheSameTrafficOpensNoSuchUse() throws {
    try withUse { folder, database, id in
      let outcome = try folder.run(
        ["incidents", "false-positive", id] + Self.why + database, input: "oui\n")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("fausse alerte notée"))
      let text = try #require(folder.decisions)
      #expect(text.contains("direction: \"Urbanisme et habitat\""))
      let again = ["--database", folder.directory + "/again/vigie.sqlite"]
      #expect(try folder.run(["replay", SampleDay.capture] + again).status == 0)
      let list = try folder.run(["incidents", "list", "--service", "deepseek"] + again).output
      #expect(!list.contains("Urbanisme"))
      let report = try folder.run(["report"] + database).output
      #expect(report.contains("Fausses alertes"))
    }
  }

  @Test(arguments: [("service", "reason"), ("rule", "rule: ")])
  func theScopeIsChosen(scope: String, word: String) throws {
    try withUse { folder, database, id in
      let outcome = try folder.run(
        ["incidents", "false-positive", id, "--scope", scope, "--yes"] + Self.why + database)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let text = try #require(folder.decisions)
      #expect(text.contains(word))
      #expect(!text.contains("direction:"))
      let twice = try folder.run(
        ["incidents", "false-positive", id, "--scope", scope, "--yes"] + Self.why + database)
      #expect(twice.output.contains("Exception déjà écrite"))
      #expect(folder.decisions == text)
    }
  }

  @Test func aDirectionThatListsDoNotNameIsNotNamedHere() throws {
    try withUse { folder, database, id in
      let path = folder.directory + "/policy.yaml"
      let policy = try String(contentsOfFile: path, encoding: .utf8)
      try policy.replacing("postes: 118", with: "postes: 4")
        .write(toFile: path, atomically: true, encoding: .utf8)
      for scope in [[], ["--scope", "direction"]] {
        let outcome = try folder.run(
          ["incidents", "false-positive", id] + scope + Self.why + database, input: "oui\n")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Choisissez --scope service ou rule"))
        #expect(!(outcome.output + outcome.errors).contains("Urbanisme"))
      }
      let decided = try folder.run([
        "decide", "deepseek", "interdit", "--direction", "Urbanisme et habitat", "--reason", "x",
        "--by", "RSSI",
      ])
      #expect(decided.status == 0)
      let hidden = try folder.run(
        ["incidents", "false-positive", id, "--scope", "service"] + Self.why + database)
      #expect(hidden.status == 1)
      #expect(!hidden.errors.contains("decisions.yaml"), "its line would tell the direction")
    }
  }

  @Test func aServiceThatIsProtectedByNowIsNotShown() throws {
    try withUse { folder, database, id in
      let rules = folder.directory + "/rules"
      try FileManager.default.copyItem(atPath: repositoryRoot + "/rules", toPath: rules)
      let path = rules + "/services/deepseek.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("category: assistant", with: "category: companion")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let outcome = try Vigie.run(
        ["incidents", "false-positive", id, "--yes"] + Self.why + database + [
          "--rules", rules, "--policy", folder.directory + "/policy.yaml",
        ])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Service masqué"))
      #expect(!(outcome.output + outcome.errors).contains("deepseek"))
      #expect(folder.decisions == nil)
    }
  }

  @Test func anExceptionWithoutEffectOnTheUseIsRefused() throws {
    try withUse { folder, database, id in
      let decided = try folder.run([
        "decide", "deepseek", "interdit", "--direction", "Urbanisme et habitat", "--reason", "x",
        "--by", "RSSI",
      ])
      #expect(decided.status == 0)
      let text = folder.decisions
      let outcome = try folder.run(
        ["incidents", "false-positive", id, "--scope", "service", "--yes"] + Self.why + database)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("pas d'effet sur cet usage"))
      #expect(outcome.errors.contains("decisions.yaml:4"))
      #expect(!outcome.output.contains("Avec elle"))
      #expect(folder.decisions == text)
      let narrower = try folder.run(
        ["incidents", "false-positive", id, "--scope", "rule", "--yes"] + Self.why + database)
      #expect(narrower.status == 0, "\(narrower.errors)")
      #expect(narrower.output.contains("Avec elle, 1 usage déjà"))
    }
  }

  @Test func whatCouldNotBeNotedOrIsOverIsRefusedBeforeAnythingIsWritten() throws {
    try withUse { folder, database, id in
      let command = [
        "incidents", "false-positive", id, "--yes", "--as", "exception", "--by", "RSSI",
      ]
      let long = try folder.run(
        command + ["--reason", String(repeating: "é", count: 501)] + database)
      #expect(long.status == 2)
      #expect(long.errors.contains("1000 octets"))
      let over = try folder.run(
        command + ["--reason", "x", "--until", "2020-01-01"] + database)
      #expect(over.status == 1)
      #expect(over.errors.contains("passé"))
      #expect(over.output.isEmpty)
      #expect(folder.decisions == nil)
      #expect(
        try !folder.run(["incidents", "show", id] + database).output.contains("Fausse alerte"))
    }
  }

  @Test func theOptionsOfTheExceptionGoWithIt() throws {
    let id = "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15"
    for options in [["--scope", "rule"], ["--yes"], ["--as", "exception"]] {
      let outcome = try Vigie.run(
        ["incidents", "false-positive", id, "--reason", "x"] + options)
      #expect(outcome.status == 2, "\(options)")
    }
  }
}
