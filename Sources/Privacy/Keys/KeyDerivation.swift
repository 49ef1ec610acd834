import Crypto

/// HKDF with SHA-256 (RFC 5869): several keys from one secret.
enum KeyDerivation {
  /// A key of 256 bits for that purpose, without salt: the secret is uniformly random already (RFC
  /// 5869, section 3.3).
  static func derive(from secret: SymmetricKey, purpose: String) -> SymmetricKey {
    derive(from: secret, salt: [], info: Array(purpose.utf8), count: 32)
  }

  /// The general form; at most 255 x 32 bytes (section 2.3).
  static func derive(
    from secret: SymmetricKey, salt: [UInt8], info: [UInt8], count: Int
  ) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: secret, salt: salt, info: info,
      outputByteCount: min(max(1, count), 255 * 32))
  }
}
