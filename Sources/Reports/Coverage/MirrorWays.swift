/// Which ways of connections a mirror shows.
public enum MirrorWays: Hashable, Sendable {
  /// What clients send and what servers answer.
  case both
  /// What clients send, and not what servers answer.
  case onlyClients
  /// What servers answer, and not what clients send.
  case onlyServers

  /// The ways that were seen; nil while too little was to tell.
  public init?(_ counters: CoverageCounters) {
    let (asked, unopened) = (counters.askedConnections, counters.unopenedConnections)
    let all = CoverageCounters.sum([asked, unopened])
    guard all >= CoverageThresholds.fewestForMirror else { return nil }
    let answered = CoverageCounters.sum([counters.answeredConnections, unopened])
    if CoverageAssessment.percent(asked, of: all) < CoverageThresholds.mirrorPartial {
      self = .onlyServers
    } else if CoverageAssessment.percent(answered, of: all) < CoverageThresholds.mirrorPartial {
      self = .onlyClients
    } else {
      self = .both
    }
  }
}
