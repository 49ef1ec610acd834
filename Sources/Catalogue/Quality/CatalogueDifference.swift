import Model

/// What changed from one catalogue to another.
public struct CatalogueDifference: Hashable, Sendable {
  /// One thing that changed.
  public struct Change: Hashable, Sendable, CustomStringConvertible {
    /// `+` for new, `-` for gone, `~` for changed.
    public let mark: String
    /// What it is about, and how it was and is.
    public let text: String

    /// Mark and text.
    public var description: String { "\(mark) \(text)" }
  }

  /// The services, by identifier.
  public let services: [Change]
  /// The names, as rule files word them.
  public let names: [Change]

  /// Whether nothing changed.
  public var isEmpty: Bool { services.isEmpty && names.isEmpty }

  /// What leads from one to the other.
  public init(from old: Catalogue, to new: Catalogue) {
    services = Self.changes(
      old.services.map { ($0.key.rawValue, Self.words(of: $0.value)) },
      new.services.map { ($0.key.rawValue, Self.words(of: $0.value)) })
    names = Self.changes(
      old.rules.map { ($0.text, Self.words(of: $0)) },
      new.rules.map { ($0.text, Self.words(of: $0)) })
  }

  private static func words(of service: ServiceEntry) -> [String] {
    let summary = service.summary
    return [
      summary.name, summary.provider, summary.country ?? "?", summary.category.rawValue,
      summary.risk.rawValue,
    ]
      + FactName.allCases.compactMap { name in
        service.facts[name].map { "\(name.rawValue)=\($0.value)" }
      }
  }

  private static func words(of rule: Rule) -> [String] {
    var words = [rule.service.rawValue, rule.role.rawValue, rule.scope.rawValue]
    if !rule.isConfirmed { words.append("source: unverified") }
    if case .suffix(_, let exceptions) = rule.pattern {
      words += exceptions.map { "except \($0)" }.sorted()
    }
    return words
  }

  private static func changes(
    _ old: [(String, [String])], _ new: [(String, [String])]
  ) -> [Change] {
    let before = Dictionary(old) { first, _ in first }
    let after = Dictionary(new) { first, _ in first }
    return Set(before.keys).union(after.keys).sorted().compactMap { key in
      switch (before[key], after[key]) {
      case (nil, let words?): Change(mark: "+", text: "\(key) (\(words.joined(separator: ", ")))")
      case (let words?, nil): Change(mark: "-", text: "\(key) (\(words.joined(separator: ", ")))")
      case (let was?, let now?) where was != now:
        Change(
          mark: "~",
          text: "\(key) (\(was.joined(separator: ", ")) -> \(now.joined(separator: ", ")))")
      default: nil
      }
    }
  }
}
