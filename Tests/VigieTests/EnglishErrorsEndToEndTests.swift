import Foundation
import TestSupport
import Testing

/// What the modules below the commands say is English to the last word when the reader asks for English.
@Suite struct EnglishErrorsEndToEndTests {
  /// The lines that hold French, apart from what they quote of files.
  private func frenchLines(_ outcome: Vigie.Outcome) -> [String] {
    (outcome.output + outcome.errors).split(separator: "\n").map(String.init).filter { line in
      let said = line.replacing(/"[^"]*"/, with: "\"\"")
      return said.contains(/[àâçéèêëîïôùûœ«»’\u{202f}]/)
        || said.contains(/\b(le|la|les|une|des|est|et|pas|plus|erreur|attendu)\b/)
    }
  }

  private func inEnglish(_ arguments: [String]) throws -> Vigie.Outcome {
    try Vigie.run(arguments + ["--lang", "en"])
  }

  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test(arguments: cases)
  func everyProblemOfRulesIsSaidInEnglish(name: String) throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createDirectory(
        atPath: directory + "/services", withIntermediateDirectories: true)
      let folder = Self.casesFolder + "/" + name
      for file in try FileManager.default.contentsOfDirectory(atPath: folder)
      where file.hasSuffix(".yaml") {
        let isPolicy = ["policy.yaml", "decisions.yaml"].contains(file)
        try FileManager.default.copyItem(
          atPath: "\(folder)/\(file)", toPath: "\(directory)/\(isPolicy ? "" : "services/")\(file)")
      }
      let arguments = ["rules", "check", "--rules", directory]
      let french = try Vigie.run(arguments)
      let english = try inEnglish(arguments)
      #expect(english.status == french.status)
      #expect(frenchLines(english) == [])
      #expect(!frenchLines(french).isEmpty)
    }
  }

  private static let casesFolder = repositoryRoot + "/Tests/CatalogueCases"

  /// Faulty rules and policies, each with all that is wrong in it.
  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: casesFolder)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  @Test func aBadRuleIsSaidWithItsPlaceAndWhatToWrite() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createDirectory(
        atPath: directory + "/services", withIntermediateDirectories: true)
      try write("provider: { name: X }\nservice: []\n", directory + "/services/x.yaml")
      let arguments = ["rules", "check", "--rules", directory]
      let asked = try inEnglish(arguments)
      let byVariable = try Vigie.run(arguments, environment: ["VIGIE_LANG": "en"])
      #expect(asked.status == 1)
      #expect(
        asked.errors.contains(
          "x.yaml:2:1: error: file: unknown key \"service\" (did you mean \"services\"?)"
            + " — possible keys: provider, services"))
      #expect(frenchLines(asked) == [])
      #expect(byVariable.errors == asked.errors)
    }
  }

  @Test func aFileThatIsNoDatabaseIsSaidInEnglish() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/notes.sqlite"
      try write("My notes, not a database.", path)
      let outcome = try inEnglish(["report", "--database", path] + SampleDay.ruleArguments)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("The file \"\(path)\" is no database of Vigie; nothing in it"))
      #expect(frenchLines(outcome) == [])
    }
  }

  @Test func aDatabaseThatIsNotThereIsSaidInEnglish() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/nowhere.sqlite"
      let outcome = try inEnglish(["export", "--database", path] + SampleDay.ruleArguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("is missing or cannot be read; check the path"))
      #expect(frenchLines(outcome) == [])
    }
  }

  @Test func aFileThatIsNoCaptureIsSaidInEnglish() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/notes.pcap"
      try write("My notes, not a capture.", path)
      let outcome = try inEnglish(
        ["replay", path, "--database", directory + "/data/vigie.sqlite"]
          + SampleDay.ruleArguments)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains(
          "\(path): it is no pcap or pcapng capture (first bytes: 4d 79 20 6e). Convert it:"))
      #expect(frenchLines(outcome) == [])
    }
  }

  @Test func aBadConfigurationIsSaidInEnglish() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/vigie.yaml"
      try write("interface: eth1\ndatabase: data/vigie.sqlite\ncapture: { ring-mib: 0 }\n", path)
      let outcome = try inEnglish(["config", "check", path])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("\(path):1:1: error: configuration: unknown key"))
      #expect(outcome.errors.contains("database: \"data/vigie.sqlite\" is not a full path;"))
      #expect(outcome.errors.contains("capture.ring-mib: \"0\" is not a whole number from 1 to"))
      #expect(frenchLines(outcome) == [])
    }
  }

  @Test func anUnreadableFileIsSaidInEnglish() throws {
    try withTemporaryDirectory { directory in
      let outcome = try inEnglish(["config", "check", directory])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("it is not a file. Give the path of an ordinary file."))
      #expect(frenchLines(outcome) == [])
    }
  }
}
