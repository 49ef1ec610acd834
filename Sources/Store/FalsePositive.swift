public import Model

/// Why somebody found that an incident was a false alarm.
public struct FalsePositive: Hashable, Sendable {
  /// The reason, in the person's own words.
  public let reason: String
  /// When it was said.
  public let markedAt: Timestamp

  /// 1,000 bytes of reason: a few sentences; longer texts belong in the collectivity's own files.
  public static let maximumReasonLength = 1000
}
