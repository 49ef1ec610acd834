import Foundation
import Reports
import TestSupport
import Testing

/// A folder with the pages that a report must give: `README.md` says what it shows.
///
/// `RECORD=1 swift test --filter GoldenTests` writes the expected files anew; the difference is then
/// read by a person. A case that has none fails.
struct GoldenCase {
  let name: String

  func check(
    _ text: String, as format: ReportFormat = .text,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = "\(repositoryRoot)/Tests/ReportsTests/Golden/\(name)"
    let file = "\(folder)/expected.\(format.fileExtension)"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      Issue.record("recorded \(file)", sourceLocation: sourceLocation)
      return
    }
    #expect(
      FileManager.default.fileExists(atPath: "\(folder)/README.md"),
      "\(name) has no README.md", sourceLocation: sourceLocation)
    let expected = try String(decoding: Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let given = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, pair) in zip(lines, given).enumerated() where pair.0 != pair.1 {
      Issue.record(
        "\(name), line \(number + 1):\nexpected \(pair.0)\ngiven    \(pair.1)",
        sourceLocation: sourceLocation)
    }
    #expect(lines.count == given.count, sourceLocation: sourceLocation)
  }
}
