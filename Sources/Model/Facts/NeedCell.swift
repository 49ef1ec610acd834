/// Distinct postes of one direction that used a service of one category on a day, all statuses.
public struct NeedCell: Hashable, Sendable {
  /// The direction; nil for postes of no declared direction.
  public let direction: String?
  /// The need.
  public let category: ServiceCategory
  /// Distinct postes with a connection.
  public let postes: Int

  /// A cell of the table need by direction.
  public init(direction: String?, category: ServiceCategory, postes: Int) {
    self.direction = direction
    self.category = category
    self.postes = postes
  }
}
