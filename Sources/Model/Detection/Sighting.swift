/// One observation with its verdict and its pseudonym, on its way to the store.
///
/// It holds neither an address nor a name from the wire.
public struct Sighting: Hashable, Sendable {
  /// Packet time (for stronger evidence, the time of the hello).
  public let time: Timestamp
  /// Who, under the key of the period.
  public let poste: Pseudonym
  /// What catalogue and policy say.
  public let verdict: Verdict
  /// Where the name was read.
  public let source: NameSource
  /// What the wire shows.
  public let evidence: Evidence
  /// Whether a flow already counted is only shown stronger (no new connection).
  public let strengthens: Bool
  /// Bytes sent by the client since the flow's last sighting, a lower bound.
  public let sentBytes: UInt64
  /// Bytes received by the client since the flow's last sighting, a lower bound.
  public let receivedBytes: UInt64
  /// Whether the attempt came to nothing: a connection already counted was refused or broken off, or
  /// a name was refused by the resolver.
  public let isBlocked: Bool

  /// A sighting from its parts.
  public init(
    time: Timestamp, poste: Pseudonym, verdict: Verdict, source: NameSource, evidence: Evidence,
    strengthens: Bool, sentBytes: UInt64, receivedBytes: UInt64, isBlocked: Bool = false
  ) {
    self.time = time
    self.poste = poste
    self.verdict = verdict
    self.source = source
    self.evidence = evidence
    self.strengthens = strengthens
    self.sentBytes = sentBytes
    self.receivedBytes = receivedBytes
    self.isBlocked = isBlocked
  }
}
