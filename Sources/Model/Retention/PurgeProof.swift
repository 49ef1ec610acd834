/// What one purge did to one kind of data: its proof (privacy requirement P30).
public struct PurgeProof: Hashable, Sendable {
  /// What was purged.
  public enum Kind: String, CaseIterable, Sendable {
    /// Incidents with their rules, terms and reasons.
    case incidents
    /// Daily use by poste.
    case dailyUse = "daily-use"
    /// Sealed boxes of postes.
    case boxes
    /// Sealed keys of periods.
    case sealedKeys = "sealed-keys"
    /// The same sealed keys as files beside the live one.
    case sealedKeyFiles = "sealed-key-files"
    /// Suppressed aggregates of days.
    case aggregates
    /// Hourly coverage.
    case coverage
    /// Capture files that were replayed.
    case replayedFiles = "replayed-files"
    /// Report and export files.
    case reports
    /// Damaged databases that were set aside.
    case setAside = "set-aside"
    /// Backups.
    case backups
  }

  /// What was purged.
  public let kind: Kind
  /// The first local day that is kept.
  public let cutOff: CivilDay
  /// How many rows or files were removed.
  public let removed: Int
  /// How many a hold kept although their period is over.
  public let held: Int
  /// The day of the oldest one before; nil when there was none.
  public let oldestBefore: CivilDay?
  /// The day of the oldest one after; nil when none is left.
  public let oldestAfter: CivilDay?

  /// A proof from its parts.
  public init(
    kind: Kind, cutOff: CivilDay, removed: Int, held: Int, oldestBefore: CivilDay?,
    oldestAfter: CivilDay?
  ) {
    self.kind = kind
    self.cutOff = cutOff
    self.removed = removed
    self.held = held
    self.oldestBefore = oldestBefore
    self.oldestAfter = oldestAfter
  }
}
