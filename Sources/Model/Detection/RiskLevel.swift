/// The exposure of a service, by the published criteria of docs/regles.md.
public enum RiskLevel: String, CaseIterable, Comparable, Sendable {
  /// « faible »
  case low
  /// « moyenne »
  case medium
  /// « élevée »
  case high
  /// « critique »
  case critical

  /// The lesser exposure comes first.
  public static func < (left: RiskLevel, right: RiskLevel) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
