public import Model

/// Which incidents are wanted; a condition that is nil lets everything through.
public struct IncidentFilter: Hashable, Sendable {
  /// Local days of the session's start, both ends included.
  public var days: ClosedRange<CivilDay>?
  /// The direction's name.
  public var direction: String?
  /// The service.
  public var service: ServiceID?
  /// The status at the time.
  public var status: ServiceStatus?
  /// What became of it.
  public var state: Incident.State?
  /// How soon it deserves attention.
  public var priority: Priority.Level?
  /// When not nil, rows of protected categories and of these services do not exist for the reader:
  /// neither shown, nor counted in a limit.
  public var hiding: Set<ServiceID>?

  /// A filter from its conditions.
  public init(
    days: ClosedRange<CivilDay>? = nil, direction: String? = nil, service: ServiceID? = nil,
    status: ServiceStatus? = nil, state: Incident.State? = nil, priority: Priority.Level? = nil,
    hiding: Set<ServiceID>? = nil
  ) {
    self.days = days
    self.direction = direction
    self.service = service
    self.status = status
    self.state = state
    self.priority = priority
    self.hiding = hiding
  }
}
