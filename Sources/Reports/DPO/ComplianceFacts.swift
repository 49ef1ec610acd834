public import Model

/// What the DPO's report tells beside coverage: what is kept, who looked, what was changed (P40).
public struct ComplianceFacts: Sendable {
  /// The oldest local day with rows by poste; nil when there is none.
  public var oldestRow: CivilDay?
  /// When the last purge was, and what it proves; nil before the first one.
  public var lastPurge: (at: Timestamp, proofs: [PurgeProof])?
  /// The holds that were active in the period.
  public var holds: [Hold] = []
  /// The sealed keys that are kept, by their first day.
  public var keys: [SealedKey] = []
  /// What the audit says of the period.
  public var audit = AuditSummary()
  /// What the check of the audit's chain found; nil where there is no audit yet.
  public var chainFindings: Int?
  /// The names of the excluded networks, as the policy writes them.
  public var exclusions: [String] = []
  /// The preconditions that are missing for the level that was declared.
  public var missing: [CompliancePrecondition] = []

  /// Nothing is known.
  public init() {}
}
