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

  /// The last hour that was told of each service; there are no more than services.
  private var told: [ServiceID: Timestamp] = [:]
  private var waiting: [Use] = []

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
    guard told[use.service].map({ $0 < use.hour }) ?? true else { return }
    told[use.service] = use.hour
    waiting.append(use)
  }
}
