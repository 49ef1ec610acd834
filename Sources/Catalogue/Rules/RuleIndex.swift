/// The place of a rule in its catalogue.
public struct RuleIndex: Hashable, Sendable {
  /// From 0, in the order of the rules' texts.
  public let rawValue: UInt32

  /// The rule at that place.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}
