/// A service that a direction began to use: it had not in the `Novelty.days` before.
public struct DirectionNovelty: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// The declared direction.
  public let direction: String
  /// Distinct postes of the direction with a connection.
  public let postes: Int
  /// Distinct postes of all directions with a connection to that service.
  public let allPostes: Int

  /// A direction's first use from its parts.
  public init(service: ServiceID, direction: String, postes: Int, allPostes: Int) {
    self.service = service
    self.direction = direction
    self.postes = postes
    self.allPostes = allPostes
  }
}
