import Catalogue
import Model
import TestSupport
import Testing

/// Compares the matcher with a slow reading of the same rules.
@Suite("Matching against an oracle")
struct MatcherPropertyTests {
  @Test("the matcher finds what a slow reading of the rules finds", arguments: 0..<40)
  func oracle(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let lines = Self.rules(&random)
    let catalogue: Catalogue
    do {
      catalogue = try Catalogue.compile(
        services: [RuleSource(path: "s.yaml", text: serviceFile(services: lines))], policy: nil)
    } catch {
      throw error
    }
    for _ in 0..<400 {
      let name = Self.name(&random)
      let expected = Self.slowMatch(name, catalogue.rules)
      let bytes = Array(name.utf8)
      let found = catalogue.matcher.match(bytes.span).flatMap { catalogue.rule($0) }
      #expect(found == expected, "seed \(seed), name \(name)")
    }
  }

  @Test("random bytes neither trap nor match", arguments: 0..<8)
  func randomBytes(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let catalogue = try Catalogue.compile(
      services: [RuleSource(path: "s.yaml", text: serviceFile(services: Self.rules(&random)))],
      policy: nil)
    for _ in 0..<500 {
      var bytes = random.bytes(Int.random(in: 0...300, using: &random))
      if Bool.random(using: &random) { bytes += Array(".a.fr".utf8) }
      let name = String(decoding: bytes, as: UTF8.self)
      let found = catalogue.matcher.match(bytes.span)
      if DomainName(name) == nil { #expect(found == nil, "seed \(seed)") }
    }
  }

  // MARK: The oracle

  /// The rule by the definition of docs/regles.md, label by label.
  private static func slowMatch(_ name: String, _ rules: [Rule]) -> Rule? {
    guard let name = DomainName(name) else { return nil }
    let labels = name.labels.map(String.init)
    func isBelow(_ upper: DomainName) -> Bool {
      labels.suffix(upper.labels.count) == upper.labels.map(String.init)[...]
    }
    let candidates = rules.filter { rule in
      switch rule.pattern {
      case .exact(let own): return own.text == name.text
      case .labels(let pattern):
        let parts = pattern.text.split(separator: ".").map(String.init)
        return parts.count == labels.count
          && zip(parts, labels).allSatisfy { fits(Array($0.utf8)[...], Array($1.utf8)[...]) }
      case .suffix(let own, _):
        guard isBelow(own) else { return false }
        // Kept away by an exception of this rule or of a narrower one of the same service.
        return !rules.contains { other in
          guard case .suffix(let narrower, let exceptions) = other.pattern,
            other.service == rule.service, narrower.isEqualToOrBelow(own)
          else { return false }
          return exceptions.contains { isBelow($0) }
        }
      }
    }
    return candidates.max { rank($0) < rank($1) }
  }

  private static func rank(_ rule: Rule) -> (Int, Int, Int, String) {
    let count = rule.pattern.text.split(separator: ".").count
    switch rule.pattern {
    case .exact: return (2, count, 0, "")
    case .labels(let pattern):
      // The first in the alphabet wins among equals: its complement comes last.
      let letters = pattern.text.filter { $0 != "*" }.count
      return (
        1, count, letters,
        String(pattern.text.map { Character(UnicodeScalar(255 - ($0.asciiValue ?? 0))) })
      )
    case .suffix: return (0, count, 0, "")
    }
  }

  private static func fits(_ pattern: ArraySlice<UInt8>, _ label: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return label.isEmpty }
    guard first == UInt8(ascii: "*") else {
      return label.first == first && fits(pattern.dropFirst(), label.dropFirst())
    }
    return (label.startIndex...label.endIndex).contains { fits(pattern.dropFirst(), label[$0...]) }
  }

  // MARK: Random rules and names: a small alphabet, so that they meet

  private static func label(_ random: inout SeededRandom) -> String {
    ["a", "b", "ab", "ba", "aab", "x-a"].randomElement(using: &random) ?? "a"
  }

  private static func name(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 0...4, using: &random)
    let name =
      (0..<count).map { _ in label(&random) + "." }.joined()
      + (["a.fr", "b.fr", "a.ai"].randomElement(using: &random) ?? "a.fr")
    return Bool.random(using: &random) ? name : name.uppercased() + "."
  }

  private static func rules(_ random: inout SeededRandom) -> [String: [String]] {
    var seen: Set<String> = []
    var services: [String: [String]] = [:]
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      var name = name(&random).lowercased()
      if name.hasSuffix(".") { name.removeLast() }
      let service = ["s1", "s2", "s3"].randomElement(using: &random) ?? "s1"
      let line: String
      switch Int.random(in: 0...4, using: &random) {
      case 0: line = "exact: \(name)"
      case 1:
        var labels = name.split(separator: ".").map(String.init)
        guard labels.count > 2 else { continue }
        let place = Int.random(in: 0..<(labels.count - 2), using: &random)
        labels[place] = ["*", "a*", "*a", "*a*b", "a*b*"].randomElement(using: &random) ?? "*"
        line = "pattern: \"\(labels.joined(separator: "."))\""
      case 2:
        let exceptions = Set((0..<2).map { _ in "\(label(&random)).\(name)" }).sorted()
        line = "{ suffix: \(name), except: [\(exceptions.joined(separator: ", "))] }"
      default: line = "suffix: \(name)"
      }
      let key = line.contains("suffix") ? "suffix \(name)" : line
      if seen.insert(key).inserted { services[service, default: []].append(line) }
    }
    if services.isEmpty { services["s1"] = ["suffix: a.fr"] }
    return services
  }

  private func serviceFile(services: [String: [String]]) -> String {
    var text = "provider: { name: Exemple }\nservices:\n"
    for (id, domains) in services.sorted(by: { $0.key < $1.key }) {
      text += "  - id: \(id)\n    name: \(id)\n    category: api\n    risk: low\n    domains:\n"
      text += domains.map { "      - \($0)\n" }.joined()
    }
    return text
  }
}
