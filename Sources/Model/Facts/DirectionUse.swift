/// Distinct postes of one direction that used any AI service on a day.
public struct DirectionUse: Hashable, Sendable {
  /// The direction; nil for postes of no declared direction.
  public let direction: String?
  /// Distinct postes with a connection to any service.
  public let postes: Int
  /// Those that used at least one approved service.
  public let postesWithApproved: Int

  /// A direction's figures for a day.
  public init(direction: String?, postes: Int, postesWithApproved: Int) {
    self.direction = direction
    self.postes = postes
    self.postesWithApproved = postesWithApproved
  }
}
