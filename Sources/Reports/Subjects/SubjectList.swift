public import Model

/// The subjects of a collectivity: every service in use, beside its decision.
public struct SubjectList: Sendable {
  /// Days before its end from which a decision is a subject again, as in the report's actions.
  public static let daysBeforeEnd = ActionsPart.daysBeforeEnd
  /// Days without a decision from which a report says so.
  public static let longWait = 30

  /// The subjects, in the order of the services.
  public let subjects: [Subject]
  /// The day on which they are what they are.
  public let day: CivilDay

  /// The subjects on that day.
  ///
  /// - Parameters:
  ///   - used: The services in use here (`IncidentStore.serviceDays`).
  ///   - records: What people wrote (`subjects.yaml`).
  ///   - defaultStatus: The status of services that nobody decided on.
  ///   - context: The decisions.
  ///   - day: The day.
  public init(
    used: [ServiceDays], records: [ServiceID: SubjectRecord], defaultStatus: ServiceStatus,
    context: ReportContext, on day: CivilDay
  ) {
    self.day = day
    subjects = used.map { used in
      let decision = context.decision(on: used.service, day: day)
      let status = decision?.status ?? defaultStatus
      let record = records[used.service]
      return Subject(
        service: used.service, state: Self.state(status, record), status: status,
        end: context.end(ofDecisionOn: used.service, day: day), record: record, used: used)
    }
  }

  private static func state(_ status: ServiceStatus, _ record: SubjectRecord?) -> SubjectState {
    if record?.state == .closed { return .closed }
    switch status {
    case .approved, .tolerated, .prohibited: return .decided
    case .underReview: return .inProgress
    case .unassessed: return record?.state ?? .new
    }
  }

  /// What a report follows up.
  public var figures: SubjectFigures {
    SubjectFigures(
      undecided: undecided.count,
      undecidedForLong: undecided.count { $0.age(on: day) > Self.longWait },
      overdue: undecided.count { $0.record?.due.map { $0 < day } ?? false },
      ending: subjects.count { $0.state == .decided && $0.isToDecide(on: day) })
  }

  private var undecided: [Subject] {
    subjects.filter { $0.state == .new || $0.state == .inProgress }
  }
}
