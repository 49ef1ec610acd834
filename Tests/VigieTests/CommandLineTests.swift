import Foundation
import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test(arguments: [
    ["--help"], ["replay", "--help"], ["report", "--help"], ["export", "--help"],
    ["incidents", "--help"], ["incidents", "list", "--help"], ["incidents", "show", "--help"],
    ["incidents", "false-positive", "--help"], ["rules", "--help"], ["rules", "check", "--help"],
    ["rules", "list", "--help"], ["rules", "explain", "--help"], ["names", "--help"],
    ["rules", "import", "--help"], ["rules", "export", "--help"], ["rules", "stats", "--help"],
    ["rules", "diff", "--help"], ["rules", "coverage", "--help"], ["rules", "test", "--help"],
    ["rules", "new", "--help"], ["rules", "schema", "--help"], ["rules", "sign", "--help"],
    ["rules", "verify", "--help"], ["rules", "update", "--help"],
    ["policy", "--help"],
    ["status", "--help"], ["reload", "--help"], ["selftest", "--help"],
    ["doctor", "--help"], ["setup", "--help"],
    ["policy", "check", "--help"], ["policy", "explain", "--help"], ["decide", "--help"],
    ["services", "--help"], ["directions", "--help"], ["trends", "--help"], ["subjects", "--help"],
    ["subjects", "list", "--help"], ["subjects", "set", "--help"],
  ]) func helpIsFrenchAndHasAnExample(_ arguments: [String]) throws {
    let outcome = try Vigie.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Exemple"))
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    ["nonsense"], ["replay"], ["replay", "--nonsense", "x"], ["report", "demain"],
    ["report", "--for", "maire"], ["trends", "--days", "30", "2026-10"],
    ["trends", "--days", "30", "--from", "2026-10-01"], ["report", "--mail"], ["export", "--why"],
    ["export", "coverage", "--why", String(repeating: "x", count: 501)],
    ["report", "hier", "--from", "2026-11-20"],
    ["report", "--lang", "de"], ["export", "--dialect", "x"], ["names"],
    ["names", "--show-addresses", "x.pcap"], ["incidents", "show", "42"],
    ["incidents", "list", "--limit", "0"], ["rules", "explain"], ["selftest", "--wait", "0"],
    ["doctor", "--listen", "0"], ["setup", "--output", "ici"],
    ["selftest", "--service", "a b"],
    ["rules", "import", "x", "--format", "y", "--as", "z"],
    ["rules", "import", "x", "--format", "ut1", "--as", "../z"],
    ["rules", "import", "/", "--format", "v2fly", "--as", "z"], ["rules", "new", "Mauvais Id"],
    ["decide", "deepl", "bof", "--reason", "x", "--by", "x"], ["decide", "deepl", "interdit"],
    ["decide", "deepl", "interdit", "--reason", " ", "--by", "x"],
    ["decide", "deepl", "interdit", "--reason", "x", "--by", "x", "--hours", "8-18"],
    ["policy", "explain", "--client", "x", "--name", "chatgpt.com"],
    ["policy", "explain", "--client", "10.0.0.1", "--vlan", "0", "--name", "chatgpt.com"],
    ["incidents", "list", "--status", "bof"], ["rules", "list", "--status", "bof"],
    ["export", "--from", "2026-11-20", "--to", "2026-11-19"],
    ["incidents", "list", "--sort", "poste"], ["subjects", "--state", "fini"],
  ]) func usageErrorsExitTwo(_ arguments: [String]) throws {
    let outcome = try Vigie.run(arguments)
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test func theVersionIsThatOfTheChangelog() throws {
    let outcome = try Vigie.run(["--version"])
    let changelog = try String(contentsOfFile: repositoryRoot + "/CHANGELOG.md", encoding: .utf8)
    let version = outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(changelog.contains("## [\(version)]"))
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "set -o pipefail; \"$0\" names \"$1\" 2>/dev/null | head -n 1 >/dev/null", Vigie.binary,
      SampleDay.capture,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func rulesAreFoundInTheWorkingDirectoryAndTheChoiceIsSaid() throws {
    let outcome = try Vigie.run(["rules", "check"], in: repositoryRoot)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Règles correctes (rules, dossier courant)"))
  }

  @Test func missingRulesStopEverything() throws {
    try withTemporaryDirectory { directory in
      let outcome = try Vigie.run(["replay", SampleDay.capture], in: directory)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("--rules"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty)
    }
  }

  @Test func everyRuleErrorIsListedAndNothingStarts() throws {
    try withTemporaryDirectory { directory in
      let services = directory + "/rules/services"
      try FileManager.default.createDirectory(
        atPath: services, withIntermediateDirectories: true)
      for name in ["a", "b"] {
        try "provider: { name: X, country: US }\nservices:\n  - id: UPPER\n    nam: x\n".write(
          toFile: services + "/\(name).yaml", atomically: true, encoding: .utf8)
      }
      let outcome = try Vigie.run(
        ["replay", SampleDay.capture, "--rules", directory + "/rules"], in: directory)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("a.yaml:3:"))
      #expect(outcome.errors.contains("b.yaml:4:"))
      #expect(!FileManager.default.fileExists(atPath: directory + "/vigie-data"))
    }
  }

  @Test func explainAnswersLineByLine() throws {
    let lines = ["ChatGPT.com.", "notopenai.com", "", "10.1.2.3", "=cmd|x", "a\u{1b}[31m.example"]
    let outcome = try Vigie.run(
      ["rules", "explain", "--json", "-"] + SampleDay.ruleArguments,
      input: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(outcome.status == 0)
    let answers = outcome.output.split(separator: "\n")
    #expect(answers.count == lines.count)
    #expect(answers.first?.contains("\"service\":\"openai-chatgpt\"") == true)
    #expect(answers.dropFirst().allSatisfy { $0.contains("\"service\":null") })
    #expect(!outcome.output.utf8.contains(0x1b))
  }
}
