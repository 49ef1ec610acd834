/// What one event does to the incidents.
public enum IncidentChange: Hashable, Sendable {
  /// A new session began.
  case opened(Incident)
  /// A session goes on; the incident's new content.
  case extended(Incident)
  /// A session is over; the incident's last content, without times.
  case closed(Incident)

  /// The incident after the change.
  public var incident: Incident {
    switch self {
    case .opened(let incident), .extended(let incident), .closed(let incident): incident
    }
  }
}
