/// The first and the last local day on which a service was used, of those that are kept.
public struct ServiceDays: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// From its first day on to its last one.
  public let days: ClosedRange<CivilDay>
  /// Whether its need was a protected one on any of them (GDPR article 9).
  public let isProtected: Bool

  /// The days of one service.
  public init(service: ServiceID, days: ClosedRange<CivilDay>, isProtected: Bool) {
    self.service = service
    self.days = days
    self.isProtected = isProtected
  }
}
