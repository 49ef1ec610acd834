/// How long each thing is kept before it is purged (privacy requirements P28 and P31).
public struct RetentionPeriods: Hashable, Sendable {
  /// Days that incidents, daily use by poste, sealed keys and boxes are kept.
  public var incidents = 180
  /// Days that the audit log is kept.
  public var audit = 365
  /// Months that suppressed aggregates and coverage are kept.
  public var aggregateMonths = 25
  /// Days that report and export files are kept.
  public var reports = 30
  /// Days that a damaged database that was set aside is kept.
  public var setAside = 30
  /// Days that a backup is kept.
  public var backups = 30
  /// Why a period is longer than a year; nil when none is.
  public var reason: String?

  /// The longest period in days that needs no written reason.
  ///
  /// CNIL deliberation 2021-122 asks six to twelve months of logs; it is followed by analogy.
  public static let longestWithoutReason = 365
  /// The longest period in days at all: ten years, more than any reason covers.
  public static let longest = 3650
  /// The longest period of aggregates in months that needs no reason: the product's own.
  public static let longestMonthsWithoutReason = 25
  /// The longest period of aggregates in months at all.
  public static let longestMonths = 120

  /// The product's periods.
  public init() {}

  /// Whether a period is so long that a written reason must stand beside it.
  public var needsReason: Bool {
    [incidents, audit, reports, setAside, backups].contains { $0 > Self.longestWithoutReason }
      || aggregateMonths > Self.longestMonthsWithoutReason
  }

  /// The first local day whose rows are still kept on `day`.
  public func firstKeptDay(on day: CivilDay) -> CivilDay { day.adding(days: -incidents) }

  /// The first local day whose aggregates are still kept on `day`: the same date so many months ago,
  /// or the last one of that month.
  public func firstKeptAggregateDay(on day: CivilDay) -> CivilDay {
    let (year, month, date) = day.components
    let months = year * 12 + (month - 1) - aggregateMonths
    for candidate in stride(from: date, through: 1, by: -1) {
      if let found = CivilDay(year: months / 12, month: months % 12 + 1, day: candidate) {
        return found
      }
    }
    return day.adding(days: -31 * aggregateMonths)
  }
}
