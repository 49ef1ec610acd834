/// One counter of what the probe could and could not see, for one hour.
public struct CoverageCount: Hashable, Sendable {
  /// Start of the hour.
  public let hour: Timestamp
  /// The counter's stable code, such as `packets` or `error.dns.compressionLoop`.
  public let counter: String
  /// How often, in that hour.
  public let value: UInt64

  /// The code of the counter of postes: distinct addresses of the inside on that day, told under the hour
  /// in which counting began, with the minute of its beginning behind the code; of several counts of a
  /// day the largest speaks.
  public static let postesSeen = "postes.seen"

  /// A counter's value for one hour.
  public init(hour: Timestamp, counter: String, value: UInt64) {
    self.hour = hour
    self.counter = counter
    self.value = value
  }
}
