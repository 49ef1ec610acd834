/// Probable uploads of one direction on a day: uses that sent `ProbableDeposit.threshold` or more.
public struct DepositCell: Hashable, Sendable {
  /// The direction; nil for postes of no declared direction.
  public let direction: String?
  /// Incidents, false alarms and blocked attempts left out.
  public let incidents: Int
  /// Distinct postes of those incidents (gateways left out).
  public let postes: Int

  /// A cell of the list of probable uploads.
  public init(direction: String?, incidents: Int, postes: Int) {
    self.direction = direction
    self.incidents = incidents
    self.postes = postes
  }
}
