import Catalogue
import Foundation
import TestSupport
import Testing

/// What is wrong in a file, and the message that says so, case by case.
@Suite("Strict reading of rule files")
struct StrictnessTests {
  static let directory = "Tests/CatalogueCases"

  static let cases: [String] = {
    let root = "\(repositoryRoot)/\(directory)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.contains(".") }.sorted()
  }()

  @Test("there are cases")
  func found() {
    #expect(Self.cases.count >= 15)
  }

  @Test("every problem is found at once, with its place and what to write", arguments: cases)
  func messages(name: String) throws {
    let folder = "\(repositoryRoot)/\(Self.directory)/\(name)"
    let sources = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }
      .map {
        RuleSource(path: $0, text: try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
      }
    let problems: [RuleProblem]
    do throws(RuleProblems) {
      problems = try Catalogue.compile(
        services: sources.filter { !["policy.yaml", "decisions.yaml"].contains($0.path) },
        policy: sources.first { $0.path == "policy.yaml" },
        decisions: sources.first { $0.path == "decisions.yaml" }
      ).warnings
    } catch {
      problems = error.problems
    }
    let found = problems.map { "\($0) [\($0.code.rawValue)]\n" }.joined()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try found.write(toFile: "\(folder)/expected.txt", atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
    #expect(found == expected)
    #expect(!problems.isEmpty)
  }
}
