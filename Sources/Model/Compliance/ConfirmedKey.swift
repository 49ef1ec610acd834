/// The DPO's public key as the controller confirmed it.
public struct ConfirmedKey: Hashable, Sendable {
  /// The fingerprint that two people compared.
  public let fingerprint: String
  /// The day on which the DPO opened a test seal; nil when that is still to be done.
  public let tested: CivilDay?

  /// A confirmed key from its parts.
  public init(fingerprint: String, tested: CivilDay?) {
    self.fingerprint = fingerprint
    self.tested = tested
  }
}
