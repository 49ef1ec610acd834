/// How long postes are told apart at the aggregate level before their counts are written.
public enum AggregateWindow: String, CaseIterable, Sendable {
  /// A local day.
  case day
  /// A local week from Monday to Sunday: for small collectivities, whose days have few postes.
  case week

  /// How many local days it has.
  public var days: Int {
    switch self {
    case .day: 1
    case .week: 7
    }
  }

  /// The first day of the window that holds `day`.
  public func first(holding day: CivilDay) -> CivilDay {
    switch self {
    case .day: day
    case .week: day.adding(days: 1 - day.isoWeekday)
    }
  }
}
