public import Model

/// Which report a timer that comes every morning is to write.
public struct ReportSchedule: Hashable, Sendable {
  private let profile: ServiceConfiguration.Profile

  /// The schedule of a collectivity of that size.
  public init(_ profile: ServiceConfiguration.Profile) {
    self.profile = profile
  }

  /// The last period that is over: its report should be there.
  ///
  /// A day has its report the next morning. A week has it on Monday; the other mornings find it, and
  /// write it where Monday's was missed.
  public func due(on today: CivilDay) -> Period {
    switch profile {
    case .standard: Period(today.adding(days: -1))
    case .small: Period(weekOf: today.adding(days: -7))
    }
  }
}
