import Crypto

/// The secret under which addresses become pseudonyms: 256 random bits.
///
/// Whoever holds it can link every pseudonym back to an address, so it lives outside database,
/// configuration and repository. It prints as its fingerprint, never as itself.
public struct PseudonymKey: Sendable {
  /// The key, in memory that the library wipes when its last holder ends.
  let secret: SymmetricKey

  /// 16 hexadecimal digits that tell which key a database belongs to and nothing of the key.
  public let fingerprint: String

  /// The length of a key: 256 bits, as long as the hash that it keys (RFC 2104, section 3).
  public static let length = 32

  /// A key from its bytes; nil unless there are exactly 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.init(SymmetricKey(data: bytes))
  }

  /// A key that is nowhere but in memory and ends with its last holder.
  public static func ephemeral() -> PseudonymKey {
    PseudonymKey(SymmetricKey(size: .bits256))
  }

  private init(_ secret: SymmetricKey) {
    self.secret = secret
    let code = KeyedHash(purpose: "vigie/key-fingerprint/1").finish(under: secret)
    fingerprint = hexadecimal(code.prefix(8))
  }

  /// The bytes of a new key from the system's random source (getrandom on Linux), for the caller to
  /// store and to wipe.
  public static func randomBytes() -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }

  /// 32 bytes that follow from this key and from what they are for; whoever has them learns nothing
  /// of the key.
  public func derivedBytes(for purpose: String) -> [UInt8] {
    KeyedHash(purpose: purpose).finish(under: secret)
  }
}

extension PseudonymKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The fingerprint.
  public var description: String { "PseudonymKey(\(fingerprint))" }
  /// The fingerprint.
  public var debugDescription: String { description }
  /// Shows the fingerprint alone.
  public var customMirror: Mirror { Mirror(self, children: ["fingerprint": fingerprint]) }
}
