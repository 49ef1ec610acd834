import Crypto

/// The secret under which addresses become pseudonyms: 256 random bits.
///
/// Whoever holds it can link every pseudonym back to an address, so it lives outside database,
/// configuration and repository. It prints as its fingerprint, never as itself.
public struct PseudonymKey: Hashable, Sendable {
  /// The 32 bytes of the key, for the key file and for nothing else.
  public let bytes: [UInt8]

  /// 16 hexadecimal digits that tell which key a database belongs to and nothing of the key.
  public let fingerprint: String

  /// The length of a key: 256 bits, as long as the hash that it keys (RFC 2104, section 3).
  public static let length = 32

  /// A key from its bytes; nil unless there are exactly 32.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
    let code = KeyedHash(purpose: "vigie/key-fingerprint/1").finish(under: bytes)
    fingerprint = hexadecimal(code.prefix(8))
  }

  /// A new key from the system's random source (getrandom on Linux).
  public static func generate() -> PseudonymKey {
    var source = SystemRandomNumberGenerator()
    while true {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &source) }
      if let key = PseudonymKey(bytes: bytes) { return key }
    }
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
