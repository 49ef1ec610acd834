public import Model

/// One name pattern that leads to a service.
public struct Rule: Hashable, Sendable {
  /// The names it is about.
  public let pattern: NamePattern
  /// The service it leads to.
  public let service: ServiceID
  /// What the names are used for.
  public let role: RuleRole
  /// Whether the names belong to the service alone.
  public let scope: RuleScope
  /// Where the fact was read; nil when the file does not say.
  public let source: String?
  /// When somebody last looked whether it still holds; nil when the file does not say.
  public let checked: CivilDay?
  /// How many public lists and observations support it; nil when the file does not say.
  public let support: RuleSupport?
  /// The file that holds it, as the caller named it.
  public let path: String
  /// Its line in that file, from 1.
  public let line: Int

  /// The rule as its file words it.
  public var text: String { pattern.description }

  /// Whether somebody has confirmed the fact; a rule `source: unverified` opens no incident.
  public var isConfirmed: Bool { source != Self.unverified }

  /// Whether names of this rule can open an incident at all.
  public var canOpenIncident: Bool {
    scope == .dedicated && role.opensIncident && isConfirmed
  }

  /// The word for a fact that nobody confirmed.
  static let unverified = "unverified"
}
