/// How soon an incident deserves attention: the sum of printed terms, never a score of a person.
public struct Priority: Hashable, Sendable {
  /// One reason and its weight.
  public struct Term: Hashable, Sendable {
    /// The stable code of the reason, such as `status-prohibited` or `sent-over-10-mb`.
    public let code: String
    /// Its weight, 0 to 100.
    public let weight: Int

    /// A reason with its weight; weights outside 0 to 100 are held to that range.
    public init(code: String, weight: Int) {
      self.code = code
      self.weight = min(max(weight, 0), 100)
    }
  }

  /// The three levels that readers see.
  public enum Level: String, CaseIterable, Sendable {
    /// « basse », below 30.
    case low
    /// « moyenne », 30 to 59.
    case medium
    /// « haute », 60 or more.
    case high
  }

  /// The reasons, in the order in which they are printed.
  public let terms: [Term]

  /// The priority that those reasons give.
  public init(terms: [Term]) {
    self.terms = terms
  }

  /// The sum of the weights, at most 100.
  public var total: Int { terms.reduce(0) { min($0 + $1.weight, 100) } }

  /// The level of the sum.
  public var level: Level { total >= 60 ? .high : total >= 30 ? .medium : .low }
}
