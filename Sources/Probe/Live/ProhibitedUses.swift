public import Model

/// Which prohibited services were used, for a line to a SIEM: never who, where or how often.
///
/// Of a service, each hour with a session's start is told once. At the aggregate level nothing is told
/// before the counting window is over: a line that arrived at once would tell the moment of a use
/// (privacy requirement P1). Services of a protected category are never told (P10).
public struct ProhibitedUses: Sendable {
  /// A prohibited service that was used.
  public struct Use: Hashable, Sendable {
    /// The service.
    public let service: ServiceID
    /// The hour of the session's start, or that in which the counting window ended.
    public let hour: Timestamp
  }

  /// The hours that were told of each service, the last one at the end; there are no more services than
  /// in the catalogue.
  ///
  /// Hours come in no order: a session may show its connection after another began, and clocks are set.
  private var told: [ServiceID: [Timestamp]] = [:]
  private var waiting: [Use] = []

  /// Sessions end with their local day of 25 hours at most, so that those that go on began in no more
  /// hours than that; twice as many for a clock that is set back by a day.
  private static let mostHours = 50

  /// The uses that were not given before.
  public mutating func drain() -> [Use] {
    defer { waiting = [] }
    return waiting
  }

  mutating func take(_ output: RecorderOutput) {
    for change in output.changes {
      let incident = change.incident
      guard incident.status == .prohibited, !incident.category.isProtected,
        incident.evidence >= .clientHello, !incident.isBlockedAttempt
      else { continue }
      tell(Use(service: incident.service, hour: incident.hour))
    }
    for case .closed(let window, let facts, _) in output.windows {
      let end = window.endedAt ?? window.startedAt
      for use in facts.services {
        guard use.status == .prohibited, use.evidence >= .clientHello, use.postes > 0,
          !facts.protectedServices.contains(use.service)
        else { continue }
        tell(Use(service: use.service, hour: Timestamp(seconds: end.seconds - end.seconds % 3_600)))
      }
    }
  }

  private mutating func tell(_ use: Use) {
    var hours = told[use.service] ?? []
    guard !hours.contains(use.hour) else { return }
    hours.append(use.hour)
    told[use.service] = hours.suffix(Self.mostHours)
    waiting.append(use)
  }
}
