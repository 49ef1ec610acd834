public import Model
public import Privacy

/// How finely a listening probe writes, and why: what the gate decided at its start or at a reload.
public struct LiveCollection: Sendable {
  /// What the gate decided.
  public let decision: CollectionDecision
  /// How long postes are told apart at the aggregate level.
  public let window: AggregateWindow
  /// The level and its reason as one sentence in French, for the journal and the status.
  public let reason: String
  /// The probe's keys; nil at the aggregate level, which has none that lasts.
  public let keys: KeyDirectory?

  /// A collection as decided; `keys` count at the pseudonymous level only.
  public init(
    _ decision: CollectionDecision, window: AggregateWindow, keys: KeyDirectory, reason: String
  ) {
    self.decision = decision
    self.window = window
    self.reason = reason
    self.keys = decision.level == .pseudonymous ? keys : nil
  }

  /// The level that runs.
  public var level: CollectionLevel { decision.level }
}
