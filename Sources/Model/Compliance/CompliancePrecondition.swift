/// What a controller must have done before a level may run; stable codes (privacy requirement P1).
public enum CompliancePrecondition: String, CaseIterable, Sendable {
  /// The controller is named.
  case controller
  /// The DPO can be reached.
  case dpoContact = "dpo-contact"
  /// A legal basis is chosen.
  case legalBasis = "legal-basis"
  /// The balancing test that a legitimate interest needs is referred to.
  case balancingTest = "balancing-test"
  /// The record of processing activities has an entry (GDPR, article 30).
  case register
  /// The impact assessment was made (GDPR, article 35: « AIPD »).
  case aipd
  /// The social committee (CST) gave its opinion, or it is said why it did not.
  case cstOpinion = "cst"
  /// The agents were informed (GDPR, articles 13 and 14).
  case agentsInformed = "agents-informed"
  /// The DPO's public key was confirmed by its fingerprint, and its opening tested.
  case dpoKey = "dpo-key"
}
