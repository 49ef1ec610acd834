/// What makes the processing lawful (GDPR, article 6(1)).
public enum LegalBasis: String, CaseIterable, Sendable {
  /// A task in the public interest (article 6(1)(e)).
  case publicTask = "6-1-e"
  /// A legitimate interest, with a written balancing test (article 6(1)(f)).
  case legitimateInterest = "6-1-f"
}
