import Catalogue
import Foundation
import TestSupport
import Testing

/// Editors must offer what the readers take, no more and no less.
@Suite struct RuleSchemaTests {
  private typealias Object = [String: Any]

  private func object(_ schema: RuleSchema) throws -> Object {
    let value = try JSONSerialization.jsonObject(with: Data(schema.text.utf8))
    return try #require(value as? Object)
  }

  /// The schema at those keys; `*` goes into the items of a list or the values of a map.
  private func node(_ schema: RuleSchema, _ path: String) throws -> Object {
    var current = try object(schema)
    for key in path.split(separator: ".") {
      if let choices = current["oneOf"] as? [Object] { current = try #require(choices.last) }
      if key == "*" {
        current = try #require((current["items"] ?? current["additionalProperties"]) as? Object)
      } else {
        let properties = try #require(current["properties"] as? Object)
        current = try #require(properties[String(key)] as? Object, "\(path)")
      }
    }
    if let choices = current["oneOf"] as? [Object] { current = try #require(choices.last) }
    return current
  }

  /// What the reader says after those words when it meets an unknown key or word.
  private func allowed(_ services: String, _ policy: String?, after mark: String) throws -> [String]
  {
    let error = #expect(throws: RuleProblems.self) { try catalogue(services, policy: policy) }
    let message = try #require(
      error?.problems.map(\.message).first { $0.contains("inconnu") && $0.contains("zzz") })
    let list = try #require(message.components(separatedBy: mark).last)
    return list.components(separatedBy: ", ").sorted()
  }

  private let good = serviceFile(["a": ["a.example"]])

  @Test(arguments: [
    ("", "zzz: 1\n"),
    ("provider", "provider: { zzz: 1 }\nservices: []\n"),
    ("services.*", "provider: { name: X }\nservices: [ { zzz: 1 } ]\n"),
    (
      "services.*.domains.*", "provider: { name: X }\nservices: [ { domains: [ { zzz: 1 } ] } ]\n"
    ),
    ("services.*.facts", "provider: { name: X }\nservices: [ { facts: { zzz: 1 } } ]\n"),
    (
      "services.*.facts.country",
      "provider: { name: X }\nservices: [ { facts: { country: { zzz: 1 } } } ]\n"
    ),
  ]) func keysOfServicesAreTheReaders(_ path: String, _ text: String) throws {
    let keys = try #require(node(.service, path)["properties"] as? Object).keys.sorted()
    #expect(try allowed(text, nil, after: "clés possibles\u{A0}: ") == keys)
  }

  @Test(arguments: [
    ("", "zzz: 1\n"), ("collectivity", "collectivity: { zzz: 1 }\n"),
    ("services.*", "services: { a: { zzz: 1 } }\n"),
    ("networks.*", "networks: [ { zzz: 1 } ]\n"),
    ("directions.*", "directions: [ { zzz: 1 } ]\n"),
    ("excluded.*", "excluded: [ { zzz: 1 } ]\n"),
    ("gateways.*", "gateways: [ { zzz: 1 } ]\n"),
    ("out-of-sight.*", "out-of-sight: [ { zzz: 1 } ]\n"),
  ]) func keysOfThePolicyAreTheReaders(_ path: String, _ text: String) throws {
    let keys = try #require(node(.policy, path)["properties"] as? Object).keys.sorted()
    #expect(try allowed(good, text, after: "clés possibles\u{A0}: ") == keys)
  }

  @Test func wordsAreTheReaders() throws {
    let cases: [(RuleSchema, String, String, String?)] = [
      (
        .service, "services.*.category",
        "provider: { name: X }\nservices: [ { category: zzz } ]\n", nil
      ),
      (.service, "services.*.risk", "provider: { name: X }\nservices: [ { risk: zzz } ]\n", nil),
      (
        .service, "services.*.domains.*.role",
        "provider: { name: X }\nservices: [ { domains: [ { exact: a.fr, role: zzz } ] } ]\n", nil
      ),
      (.policy, "default", good, "default: zzz\n"),
      (.policy, "gateways.*.kind", good, "gateways: [ { address: 10.0.0.1, kind: zzz } ]\n"),
      (
        .policy, "networks.*.evidence", good,
        "networks: [ { prefix: 10.0.0.0/8, evidence: zzz } ]\n"
      ),
    ]
    for (schema, path, services, policy) in cases {
      let words = try #require(node(schema, path)["enum"] as? [String]).sorted()
      #expect(try allowed(services, policy, after: "mots possibles\u{A0}: ") == words, "\(path)")
    }
  }

  @Test(arguments: RuleSchema.allCases) func theShippedSchemaIsTheProgramsOwn(
    _ schema: RuleSchema
  ) throws {
    #expect(try repositoryFile("rules/schema/\(schema.rawValue).schema.json").text == schema.text)
  }
}
