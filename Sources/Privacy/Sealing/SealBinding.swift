public import Model

/// What a seal is bound to: it opens for the same site, period and subject only.
public struct SealBinding: Hashable, Sendable {
  /// What is sealed.
  enum Purpose: String {
    case monthKey = "vigie/seal/month-key/1"
    case address = "vigie/seal/address/1"
    case challenge = "vigie/seal/challenge/1"
  }

  let info: [UInt8]

  /// The key of a period.
  public static func monthKey(site: String, period: KeyPeriod, fingerprint: String) -> SealBinding {
    SealBinding(.monthKey, [site, period.description, fingerprint])
  }

  /// The address of a poste in a period.
  public static func address(
    site: String, period: KeyPeriod, fingerprint: String, poste: Pseudonym
  ) -> SealBinding {
    SealBinding(
      .address, [site, period.description, fingerprint],
      [poste.high, poste.low])
  }

  /// The proof that a recipient can open.
  static func challenge(site: String, keyring: String) -> SealBinding {
    SealBinding(.challenge, [site, keyring])
  }

  private init(_ purpose: Purpose, _ texts: [String], _ numbers: [UInt64] = []) {
    var fields = KeyedHash(purpose: purpose.rawValue)
    for text in texts { fields.append(text) }
    if !numbers.isEmpty { fields.append(numbers) }
    info = fields.framed
  }
}
