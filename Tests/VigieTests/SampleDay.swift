import Foundation
import TestSupport

/// The sample day and what its recorder says of it.
enum SampleDay {
  static let folder = repositoryRoot + "/Tests/SampleDay"
  static let capture = folder + "/valmont.pcapng"
  static let ruleArguments = [
    "--rules", repositoryRoot + "/rules", "--policy", folder + "/policy.yaml",
  ]

  struct Expected: Hashable {
    let address: String
    let kind: String
    let name: String
    let count: Int
  }

  /// The rows of `expected.tsv`.
  static let expected: [Expected] = {
    rows(of: "expected.tsv").map {
      Expected(address: $0[0], kind: $0[1], name: $0[2], count: Int($0[3]) ?? -1)
    }
  }()

  struct Usage {
    let time: String
    let direction: String
    let address: String
    let name: String
    let outcome: String
  }

  /// The rows of `usages.tsv`.
  static let usages: [Usage] = {
    rows(of: "usages.tsv").map {
      Usage(time: $0[0], direction: $0[1], address: $0[2], name: $0[3], outcome: $0[4])
    }
  }()

  private static func rows(of file: String) -> [[String]] {
    let text = (try? String(contentsOfFile: folder + "/" + file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
