import Foundation
import TestSupport

/// A folder with the sample town's policy and declarations, to which decisions can be added, beside the shipped rules.
struct PolicyFolder {
  let directory: String

  init(_ directory: String) throws {
    self.directory = directory
    for name in ["policy.yaml", "compliance.yaml"] {
      try FileManager.default.copyItem(
        atPath: SampleDay.folder + "/" + name, toPath: directory + "/" + name)
    }
  }

  var arguments: [String] {
    ["--rules", repositoryRoot + "/rules", "--policy", directory + "/policy.yaml"]
  }

  var decisionsPath: String { directory + "/decisions.yaml" }

  /// The recorded decisions; nil when there is no such file.
  var decisions: String? { try? String(contentsOfFile: decisionsPath, encoding: .utf8) }

  func run(_ arguments: [String], input: String = "") throws -> Vigie.Outcome {
    try Vigie.run(arguments + self.arguments, input: Array(input.utf8))
  }

  /// The answer of `policy explain` as an object.
  func explain(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(["policy", "explain", "--json"] + arguments)
    guard outcome.status == 0 else { throw CocoaError(.fileReadUnknown) }
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return object as? [String: Any] ?? [:]
  }
}
