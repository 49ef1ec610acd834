/// A day's use of one service under one status, over all directions.
///
/// A poste all of whose attempts were blocked used nothing: it is counted apart.
public struct ServiceUse: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// The status at the time.
  public let status: ServiceStatus
  /// Distinct postes with a connection (gateways left out).
  public let postes: Int
  /// Distinct postes that only asked for the name.
  public let postesDNSOnly: Int
  /// The strongest evidence of the day.
  public let evidence: Evidence
  /// Bytes sent, a lower bound.
  public let sentBytes: UInt64
  /// Distinct postes all of whose attempts were blocked (gateways left out).
  public let postesBlocked: Int
  /// The attempts of those postes, and of gateways that got nothing through either.
  public let blockedAttempts: Int

  /// A service's figures for a day.
  public init(
    service: ServiceID, status: ServiceStatus, postes: Int, postesDNSOnly: Int, evidence: Evidence,
    sentBytes: UInt64, postesBlocked: Int = 0, blockedAttempts: Int = 0
  ) {
    self.service = service
    self.status = status
    self.postes = postes
    self.postesDNSOnly = postesDNSOnly
    self.evidence = evidence
    self.sentBytes = sentBytes
    self.postesBlocked = postesBlocked
    self.blockedAttempts = blockedAttempts
  }
}
