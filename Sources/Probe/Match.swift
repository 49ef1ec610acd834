public import Catalogue
public import Model

/// An observation whose name a rule matched: all that leaves the packet half of the line.
public struct Match: Sendable {
  /// What was seen; it holds no name.
  public let observation: Observation
  /// The rule that matched.
  public let rule: RuleIndex
}
