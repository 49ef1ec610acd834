import Catalogue
import Model
import Texts

extension FuzzTarget {
  /// A service that policies can name.
  static let services = [
    RuleSource(
      path: "services/openai.yaml",
      text: """
        provider: { name: OpenAI, country: US }
        services:
          - id: openai-chatgpt
            name: ChatGPT
            category: assistant
            risk: high
            domains:
              - chatgpt.com
        """)
  ]

  static func compileRules(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try compile([RuleSource(path: "essai.yaml", text: text(bytes))])
  }

  static func compilePolicy(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    let text = text(bytes)
    try compile(services, policy: RuleSource(path: "policy.yaml", text: text))
    try compile(services, decisions: RuleSource(path: "decisions.yaml", text: text))
  }

  static func compileSpots(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try compile(services, spots: [RuleSource(path: "spots.yaml", text: text(bytes))])
  }

  static func compileCovers(_ bytes: Span<UInt8>) throws(BrokenPromise) {
    try compile(services, covers: RuleSource(path: "covers.yaml", text: text(bytes)))
  }

  static func text(_ bytes: Span<UInt8>) -> String {
    String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }

  static func compile(
    _ services: [RuleSource], policy: RuleSource? = nil, decisions: RuleSource? = nil,
    spots: [RuleSource] = [],
    covers: RuleSource? = nil, imported: [RuleSource] = []
  ) throws(BrokenPromise) {
    let catalogue: Catalogue
    do throws(RuleProblems) {
      catalogue = try Catalogue.compile(
        services: services, policy: policy, decisions: decisions, blindSpots: spots,
        echPublicNames: covers, imported: imported)
    } catch {
      try BrokenPromise.unless(!error.problems.isEmpty, "a refusal has a reason")
      return try expectInert(error.problems)
    }
    try expectInert(catalogue.warnings)
    let noon = CivilTime(
      day: CivilDay(daysSinceEpoch: 20_000), hour: 12, minute: 0, second: 0, offset: 0)
    for rule in catalogue.rules.prefix(50) {
      let text = rule.pattern.text
      let explanation = catalogue.explain(text.utf8, at: noon)
      try expectInert(explanation.text(in: .french))
      try expectInert(explanation.text(in: .english))
    }
  }

  /// A problem has a place, and words that move no cursor.
  private static func expectInert(_ problems: [RuleProblem]) throws(BrokenPromise) {
    for problem in problems {
      try BrokenPromise.unless(problem.line >= 0 && problem.column >= 0, "a problem has a place")
      try expectInert(problem.description)
    }
  }

  static func expectInert(_ text: String) throws(BrokenPromise) {
    for scalar in text.unicodeScalars where scalar != "\n" {
      try BrokenPromise.unless(
        scalar.properties.generalCategory != .control,
        "U+\(String(scalar.value, radix: 16)) in a text")
    }
  }
}
