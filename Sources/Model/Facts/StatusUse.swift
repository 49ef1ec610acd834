/// A day's use of all services of one status.
public struct StatusUse: Hashable, Sendable {
  /// The status at the time.
  public let status: ServiceStatus
  /// Distinct postes with a connection to any of the services; nil when they were counted by service
  /// only, as at the aggregate level.
  public let postes: Int?
  /// Distinct postes of each of the services: other pages show them, so what may be told depends on
  /// them.
  public let servicePostes: [Int]

  /// A status with its figures of a day.
  public init(status: ServiceStatus, postes: Int?, servicePostes: [Int]) {
    self.status = status
    self.postes = postes
    self.servicePostes = servicePostes
  }
}
