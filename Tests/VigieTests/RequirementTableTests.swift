import Foundation
import TestSupport
import Testing

/// The table of privacy requirements names only tests that exist.
@Suite struct RequirementTableTests {
  private func rows() throws -> [[String]] {
    try String(contentsOfFile: repositoryRoot + "/docs/rgpd-conformite.md", encoding: .utf8)
      .split(separator: "\n").filter { $0.hasPrefix("| P") }
      .map { line in
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  /// The names of all test functions of the repository.
  private func tests() throws -> Set<Substring> {
    let root = repositoryRoot + "/Tests"
    var names: Set<Substring> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: root)
    where file.hasSuffix("Tests.swift") {
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      for part in text.split(separator: "func ").dropFirst() {
        if let end = part.firstIndex(of: "(") { names.insert(part[..<end]) }
      }
    }
    return names
  }

  @Test func everyRequirementHasOneRow() throws {
    let rows = try rows()
    #expect(rows.map { $0.first } == (1...50).map { "P\($0)" })
    #expect(rows.allSatisfy { $0.count == 4 && ["fait", "partiel", "manque"].contains($0[2]) })
  }

  @Test func everyNamedTestExistsAndWhatIsDoneHasOne() throws {
    let tests = try tests()
    for row in try rows() {
      let named = row[3].split(separator: "`").filter { $0.first?.isLetter == true }
      #expect(row[2] != "fait" || !named.isEmpty, "\(row[0])")
      for name in named { #expect(tests.contains(name), "\(row[0]) : \(name)") }
    }
  }
}
