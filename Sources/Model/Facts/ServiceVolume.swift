/// The incidents of one service in one range of bytes sent.
public struct ServiceVolume: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// The range.
  public let bucket: VolumeBucket
  /// Incidents that began in the time that is asked for, false alarms and blocked attempts left out.
  public let incidents: Int
  /// Distinct postes of those incidents (gateways left out).
  public let postes: Int

  /// A service's incidents in a range.
  public init(service: ServiceID, bucket: VolumeBucket, incidents: Int, postes: Int) {
    self.service = service
    self.bucket = bucket
    self.incidents = incidents
    self.postes = postes
  }
}
