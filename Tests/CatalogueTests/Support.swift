import Catalogue
import Foundation
import Model
import TestSupport
import Testing

/// The text of a file of the repository, under the name that problems show.
func repositoryFile(_ path: String) throws -> RuleSource {
  RuleSource(
    path: path, text: try String(contentsOfFile: "\(repositoryRoot)/\(path)", encoding: .utf8))
}

/// The files of services that the repository ships.
func shippedServices() throws -> [RuleSource] {
  let directory = "rules/services"
  return try FileManager.default.contentsOfDirectory(atPath: "\(repositoryRoot)/\(directory)")
    .filter { $0.hasSuffix(".yaml") }
    .map { try repositoryFile("\(directory)/\($0)") }
}

/// The files of blind spots that the repository ships.
func shippedBlindSpots() throws -> [RuleSource] {
  let directory = "rules/blind-spots"
  return try FileManager.default.contentsOfDirectory(atPath: "\(repositoryRoot)/\(directory)")
    .filter { $0.hasSuffix(".yaml") }
    .map { try repositoryFile("\(directory)/\($0)") }
}

/// A catalogue of one file of services, and a policy.
func catalogue(_ services: String, policy: String? = nil) throws -> Catalogue {
  try Catalogue.compile(
    services: [RuleSource(path: "services.yaml", text: services)],
    policy: policy.map { RuleSource(path: "policy.yaml", text: $0) })
}

/// A file of services: one service an entry, its domains as the lines of the list.
func serviceFile(_ services: KeyValuePairs<String, [String]>) -> String {
  var text = "provider: { name: Exemple, country: FR }\nservices:\n"
  for (id, domains) in services {
    text += "  - id: \(id)\n    name: \(id)\n    category: assistant\n    risk: low\n"
    text += "    domains:\n" + domains.map { "      - \($0)\n" }.joined()
  }
  return text
}

extension Catalogue {
  /// The rule for that name, as its file words it.
  func ruleText(for name: String) -> String? {
    let bytes = Array(name.utf8)
    return matcher.match(bytes.span).flatMap { rule($0)?.text }
  }

  /// The service for that name.
  func service(for name: String) -> String? {
    let bytes = Array(name.utf8)
    return matcher.match(bytes.span).flatMap { rule($0)?.service.rawValue }
  }
}
