/// Which level may run, and what is missing for more.
public struct CollectionDecision: Hashable, Sendable {
  /// The level that may run.
  public let level: CollectionLevel
  /// What is missing for rows by poste; empty at that level.
  public let missing: [CompliancePrecondition]
  /// What is missing for listening to a network at all; a capture file may still be read.
  public let missingForLive: [CompliancePrecondition]

  /// Whether an interface may be listened to.
  public var allowsLive: Bool { missingForLive.isEmpty }

  /// A decision from its parts.
  public init(
    level: CollectionLevel, missing: [CompliancePrecondition],
    missingForLive: [CompliancePrecondition]
  ) {
    self.level = level
    self.missing = missing
    self.missingForLive = missingForLive
  }
}
