import Crypto

/// HPKE in base mode, one message a seal (RFC 9180, section 6.1), with X25519, HKDF-SHA-256 and
/// ChaCha20-Poly1305; docs/decisions/0018 says why these.
enum HybridSeal {
  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
  /// Bytes of the encapsulated key, which come first (RFC 9180, section 7.1, Nenc).
  static let keyLength = 32
  /// Bytes of the tag (section 7.3, Nt).
  static let tagLength = 16

  /// The encapsulated key and the sealed message.
  static func seal(
    _ message: [UInt8], to recipient: Curve25519.KeyAgreement.PublicKey, info: [UInt8],
    authenticating data: [UInt8]
  ) throws(PrivacyError) -> [UInt8] {
    do {
      var sender = try HPKE.Sender(
        recipientKey: recipient, ciphersuite: suite, info: converted(info))
      let sealed = try sender.seal(message, authenticating: data)
      return Array(sender.encapsulatedKey) + Array(sealed)
    } catch {
      // Only a public key of low order gets here (RFC 7748, section 6.1).
      throw PrivacyError(
        .refused,
        PrivacyText.say(.invalidPublicKey))
    }
  }

  /// The message; throws `notForThisKey` when key, info, data or bytes are not those of the seal.
  static func open(
    _ sealed: [UInt8], with key: Curve25519.KeyAgreement.PrivateKey, info: [UInt8],
    authenticating data: [UInt8]
  ) throws(PrivacyError) -> [UInt8] {
    do {
      guard sealed.count >= keyLength + tagLength else {
        throw CryptoKitError.authenticationFailure
      }
      var recipient = try HPKE.Recipient(
        privateKey: key, ciphersuite: suite, info: converted(info),
        encapsulatedKey: converted(Array(sealed.prefix(keyLength))))
      return Array(try recipient.open(Array(sealed.dropFirst(keyLength)), authenticating: data))
    } catch {
      throw PrivacyError(
        .notForThisKey,
        PrivacyText.say(.sealDoesNotOpen))
    }
  }

  /// The bytes in the collection that the library wants, without naming its type (Foundation's).
  private static func converted<Bytes: RangeReplaceableCollection>(_ bytes: [UInt8]) -> Bytes
  where Bytes.Element == UInt8 {
    Bytes(bytes)
  }
}
