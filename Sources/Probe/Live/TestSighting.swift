public import Model

/// Where the name of a self-test was first seen: nothing of the poste that asked for it.
public struct TestSighting: Hashable, Sendable {
  /// What the client's address is in the policy.
  public enum Place: String, CaseIterable, Sendable {
    /// Within the declared networks.
    case inside
    /// A declared gateway: the poste itself is not seen.
    case gateway
    /// In none of the declared networks: its use would not be kept.
    case outside
  }

  /// Where the name was read.
  public let source: NameSource
  /// What the client's address is in the policy.
  public let place: Place

  /// A sighting from its parts.
  public init(source: NameSource, place: Place) {
    self.source = source
    self.place = place
  }
}
