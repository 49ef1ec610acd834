import Crypto

/// The keys by which releases of rules are signed and known (Ed25519, RFC 8032).
public enum ReleaseKey {
  /// Bytes of a private and of a public key.
  public static let length = 32

  /// A new private key.
  public static func make() -> [UInt8] {
    Array(Curve25519.Signing.PrivateKey().rawRepresentation)
  }

  /// The public key of that private key, as 64 hexadecimal digits; nil when it is none.
  public static func publicText(of privateKey: [UInt8]) -> String? {
    (try? Curve25519.Signing.PrivateKey(rawRepresentation: privateKey)).map {
      hexadecimal($0.publicKey.rawRepresentation)
    }
  }

  /// The signature over those bytes, as 128 hexadecimal digits; nil when the key is none.
  public static func sign(_ message: [UInt8], with privateKey: [UInt8]) -> String? {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: privateKey),
      let signature = try? key.signature(for: message)
    else { return nil }
    return hexadecimal(signature)
  }

  /// Whether that signature over those bytes is the key's; blanks around both texts do not count.
  public static func isValid(
    _ signature: String, of message: [UInt8], by publicKey: String
  ) -> Bool {
    guard let keyBytes = bytes(of: publicKey), let signed = bytes(of: signature),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: keyBytes)
    else { return false }
    return key.isValidSignature(signed, for: message)
  }

  private static func bytes(of text: String) -> [UInt8]? {
    let digits = text.filter { !$0.isWhitespace }.utf8.map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x61 + 10
      default: nil
      }
    }
    // The longest text is a signature's.
    guard digits.count % 2 == 0, digits.count <= 128 else { return nil }
    var result: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      result.append(high << 4 | low)
    }
    return result
  }
}
