/// The key of a period as it is kept: sealed to the recipients, opaque to the probe.
public struct SealedKey: Hashable, Sendable {
  /// The first local day of the period.
  public let firstDay: CivilDay
  /// Its number of days.
  public let days: Int
  /// Which key it is; it tells nothing of the key.
  public let fingerprint: String
  /// The sealed bytes.
  public let parcel: [UInt8]

  /// A sealed key from its parts.
  public init(firstDay: CivilDay, days: Int, fingerprint: String, parcel: [UInt8]) {
    self.firstDay = firstDay
    self.days = days
    self.fingerprint = fingerprint
    self.parcel = parcel
  }
}
