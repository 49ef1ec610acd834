public import Model

/// « Sujet à décider »: one service that is used here, with how far the decision on it has come.
public struct Subject: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// How far it has come; it follows from the decision in force, and else from what was written.
  public let state: SubjectState
  /// The status in force for everybody.
  public let status: ServiceStatus
  /// The last day of that decision; nil without a decision or without an end.
  public let end: CivilDay?
  /// What people wrote; nil when nothing.
  public let record: SubjectRecord?
  /// Since when and until when it was used, as far as that is kept.
  public let used: ServiceDays

  /// Whether a decision is missing, or ends soon enough to be prepared now.
  public func isToDecide(on day: CivilDay) -> Bool {
    switch state {
    case .new, .inProgress: true
    case .decided, .closed:
      end.map { $0 <= day.adding(days: SubjectList.daysBeforeEnd) } ?? false
    }
  }

  /// Days since its first use that is known.
  public func age(on day: CivilDay) -> Int {
    max(0, day.daysSinceEpoch - used.days.lowerBound.daysSinceEpoch)
  }
}
