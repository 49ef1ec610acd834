import Catalogue
import Foundation
import Model
import TestSupport
import Testing

/// The guide's examples are what a reader copies: they must be right as they stand.
@Suite("The guide to rules")
struct GuideTests {
  private struct Example {
    let path: String
    let text: String
  }

  /// The fenced examples, whose first line names their file.
  private func examples() throws -> [Example] {
    let guide = try repositoryFile("docs/regles.md").text
    return guide.components(separatedBy: "```yaml\n").dropFirst().map { part in
      let text = part.components(separatedBy: "```").first ?? ""
      let first = text.split(separator: "\n").first.map(String.init) ?? ""
      return Example(path: first.replacing("# fichier : ", with: ""), text: text)
    }
  }

  @Test("every example compiles without warning beside the shipped rules")
  func compile() throws {
    let examples = try examples()
    #expect(examples.count >= 4)
    let shipped = try shippedServices()
    for example in examples {
      let isPolicy = example.path == "rules/policy.yaml"
      let isDecision = example.path == "rules/decisions.yaml"
      let isService = example.path.hasPrefix("rules/services/")
      let isBlindSpot = example.path.hasPrefix("rules/blind-spots/")
      let isPublicName = example.path == "rules/ech-public-names.yaml"
      #expect(isPolicy || isDecision || isService || isBlindSpot || isPublicName)
      let source = RuleSource(path: example.path, text: example.text)
      let catalogue = try Catalogue.compile(
        services: isService ? shipped + [source] : shipped, policy: isPolicy ? source : nil,
        decisions: isDecision ? source : nil,
        blindSpots: try shippedBlindSpots() + (isBlindSpot ? [source] : []),
        echPublicNames: isPublicName ? source : nil)
      #expect(catalogue.warnings == [])
    }
  }

  @Test("the shipped policy stays right when its commented examples are made active")
  func uncommented() throws {
    let policy = try repositoryFile("rules/policy.yaml")
    let lines = policy.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let rest = line.drop { $0 == " " }
      let isTopLevel = line.hasPrefix("# collectivity") || line.hasPrefix("#   ")
      guard rest.hasPrefix("# "), isTopLevel || line.hasPrefix("  # ") else { return String(line) }
      return String(line.prefix { $0 == " " }) + rest.dropFirst(2)
    }
    let text = lines.filter { !$0.hasPrefix("    vigie") && !$0.hasPrefix("  vigie") }
      .joined(separator: "\n")
    let active = try Catalogue.compile(
      services: shippedServices(), policy: RuleSource(path: policy.path, text: text))
    #expect(active.warnings == [])
    #expect(active.policy.decisions.count == 5)
    #expect(active.policy.directions.count == 2)
    #expect(active.policy.gateways.count == 2)
    #expect(active.policy.collectivity == "Ville de Valmont")
  }

  @Test("every word of the closed lists is explained")
  func words() throws {
    let guide = try repositoryFile("docs/regles.md").text
    let words =
      ServiceCategory.allCases.map(\.rawValue) + RiskLevel.allCases.map(\.rawValue)
      + RuleRole.allCases.map(\.rawValue) + ServiceStatus.allCases.map(\.rawValue)
      + GatewayKind.allCases.map(\.rawValue) + FactName.allCases.map(\.rawValue)
      + BlindSpotCause.allCases.map(\.rawValue)
    let weights = PriorityWeights.paths.map(\.code)
    for word in words + weights { #expect(guide.contains("| `\(word)` |"), "\(word)") }
    for (code, path) in PriorityWeights.paths {
      #expect(guide.contains(" | \(PriorityWeights()[keyPath: path]) |"), "\(code)")
    }
    for word in RuleScope.allCases.map(\.rawValue) + RuleSupport.allCases.map(\.rawValue) {
      #expect(guide.contains("`\(word)`"), "\(word)")
    }
    for zone in CivilZone.all { #expect(guide.contains("`\(zone.name)`"), "\(zone.name)") }
  }
}
