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
        #expect(outcome.output.contains("Avec elle, 1 usage(s)"))
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

  @Test func theOptionsOfTheExceptionGoWithIt() throws {
    let id = "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15"
    for options in [["--scope", "rule"], ["--yes"], ["--as", "exception"]] {
      let outcome = try Vigie.run(
        ["incidents", "false-positive", id, "--reason", "x"] + options)
      #expect(outcome.status == 2, "\(options)")
    }
  }
}
