/// What the recipients alone can learn about a poste of a period: opaque sealed bytes.
public struct PosteBox: Hashable, Sendable {
  /// The poste.
  public let poste: Pseudonym
  /// Which key made the pseudonym.
  public let keyFingerprint: String
  /// The sealed bytes.
  public let parcel: [UInt8]

  /// A box from its parts.
  public init(poste: Pseudonym, keyFingerprint: String, parcel: [UInt8]) {
    self.poste = poste
    self.keyFingerprint = keyFingerprint
    self.parcel = parcel
  }
}
