import Crypto
public import Model

/// What one kind of reader sees instead of the stored pseudonyms and identifiers.
///
/// Each has a key of its own, by HKDF-SHA-256 from one secret that lives as long as the rows. So two
/// readers' rows cannot be joined by these columns, unless somebody has the database.
public struct DisplayNames: Sendable {
  /// Who reads.
  public enum Reader: String, CaseIterable, Sendable {
    /// Lists on the probe.
    case rssi
    /// Exports.
    case dpo
  }

  /// 32 bytes, as long as the hash.
  public static let secretLength = 32

  private let key: SymmetricKey

  /// The names for that reader under that secret.
  public init(secret: [UInt8], reader: Reader) {
    key = KeyDerivation.derive(
      from: SymmetricKey(data: secret), purpose: "vigie/display/1/\(reader.rawValue)")
  }

  /// The poste as the reader sees it.
  public func poste(_ stored: Pseudonym) -> Pseudonym {
    let (high, low) = halves("vigie/display-poste/1", stored.high, stored.low)
    return Pseudonym(high: high, low: low)
  }

  /// The use's identifier as the reader sees it.
  public func incident(_ stored: IncidentID) -> IncidentID {
    let (high, low) = halves("vigie/display-incident/1", stored.high, stored.low)
    return IncidentID(high: high, low: low)
  }

  private func halves(
    _ purpose: String, _ high: UInt64, _ low: UInt64
  ) -> (high: UInt64, low: UInt64) {
    var hash = KeyedHash(purpose: purpose)
    hash.append([high, low])
    return hash.halves(under: key)
  }
}
