/// How finely use is written down (privacy requirement P1).
public enum CollectionLevel: String, CaseIterable, Sendable {
  /// Counts of a local day by service and direction, small ones hidden before they are written.
  case aggregate
  /// Rows by poste, under pseudonyms.
  case pseudonymous
}
