/// An instant in UTC, in nanoseconds since 1970-01-01T00:00:00Z.
///
/// Packet time is the only clock of the pipeline; nothing in `Model` reads the machine's clock.
/// The range covers the years 1677 to 2262; arithmetic outside it saturates and never traps.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Nanoseconds since the Unix epoch; negative before 1970.
  public var nanoseconds: Int64

  /// The instant `nanoseconds` after (before, when negative) the Unix epoch.
  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// The instant `seconds` after the Unix epoch; saturates at the ends of the range.
  public init(seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: Self.nanosecondsPerSecond)
    self.nanoseconds = overflow ? (seconds < 0 ? .min : .max) : product
  }

  /// Whole seconds since the Unix epoch, rounded towards the past.
  public var seconds: Int64 {
    let quotient = nanoseconds / Self.nanosecondsPerSecond
    return nanoseconds % Self.nanosecondsPerSecond < 0 ? quotient - 1 : quotient
  }

  /// The instant `nanoseconds` later (earlier, when negative); saturates.
  public func adding(nanoseconds delta: Int64) -> Timestamp {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(delta)
    return Timestamp(nanoseconds: overflow ? (delta < 0 ? .min : .max) : sum)
  }

  /// The instant `seconds` later (earlier, when negative); saturates.
  public func adding(seconds: Int64) -> Timestamp {
    adding(nanoseconds: Timestamp(seconds: seconds).nanoseconds)
  }

  /// Nanoseconds from `earlier` to this instant (negative when it is later); saturates.
  public func nanoseconds(since earlier: Timestamp) -> Int64 {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(earlier.nanoseconds)
    return overflow ? (nanoseconds < earlier.nanoseconds ? .min : .max) : difference
  }

  /// The earlier instant comes first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// 1,000,000,000.
  public static let nanosecondsPerSecond: Int64 = 1_000_000_000
}
