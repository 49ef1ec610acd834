import Crypto
import Model

/// The public half of a recipient's keys: the DPO's, a deputy's, or a printed rescue key's.
public struct RecipientKey: Hashable, Sendable {
  /// Who it is, as they named themselves; shown, never trusted.
  public let name: String
  let agreement: Curve25519.KeyAgreement.PublicKey
  let signing: Curve25519.Signing.PublicKey
  /// SHA-256 of both keys.
  let digest: [UInt8]

  /// One to three recipients: the DPO, a deputy or the centre de gestion, a rescue key (P18).
  public static let most = 3
  /// 100 characters of a name: one line of a screen.
  public static let longestName = 100
  /// The first line of the file.
  static let header = "vigie-cle-publique-dpo 1"

  init(
    name: String, agreement: Curve25519.KeyAgreement.PublicKey,
    signing: Curve25519.Signing.PublicKey
  ) {
    self.name = name
    self.agreement = agreement
    self.signing = signing
    var fields = KeyedHash(purpose: "vigie/recipient/1")
    fields.append(Array(agreement.rawRepresentation))
    fields.append(Array(signing.rawRepresentation))
    digest = Array(SHA256.hash(data: fields.framed))
  }

  /// Reads the public file; `path` is for messages. Throws `malformed`.
  public init(fileContents bytes: [UInt8], path: String) throws(PrivacyError) {
    let text = try FieldText(
      bytes, header: Self.header, names: ["nom", "x25519", "ed25519"],
      what: PathText.shown(path))
    try self.init(text)
  }

  /// Reads the line of a keyring: name, X25519 and Ed25519 after each other.
  init(_ text: FieldText) throws(PrivacyError) {
    let name = try text.value("nom")
    guard Self.isName(name) else { throw text.malformed(PrivacyText.say(.notAShortName)) }
    guard
      let agreement = try? Curve25519.KeyAgreement.PublicKey(
        rawRepresentation: try text.bytes("x25519", count: 32)),
      let signing = try? Curve25519.Signing.PublicKey(
        rawRepresentation: try text.bytes("ed25519", count: 32))
    else { throw text.malformed(PrivacyText.say(.badKeyForm)) }
    self.init(name: name, agreement: agreement, signing: signing)
  }

  /// The public file.
  public var fileContents: String {
    FieldText.text(
      header: Self.header,
      [
        ("nom", name), ("x25519", hexadecimal(agreement.rawRepresentation)),
        ("ed25519", hexadecimal(signing.rawRepresentation)),
      ])
  }

  /// 128 bits of the digest in groups of four, for two people to compare by voice.
  public var fingerprint: String {
    let digits = Array(hexadecimal(digest.prefix(16)))
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<($0 + 4)]) }
      .joined(separator: " ")
  }

  /// Whether what somebody typed is the fingerprint; spaces, dashes and case do not count.
  public func matches(fingerprint typed: String) -> Bool {
    typed.lowercased().filter { $0 != " " && $0 != "-" } == fingerprint.filter { $0 != " " }
  }

  /// Whether a text can be a name: one short line without control characters.
  public static func isName(_ text: String) -> Bool {
    (1...longestName).contains(text.count) && PathText.shown(text) == text
      && !text.allSatisfy(\.isWhitespace)
  }

  /// The same keys; the name is only a word.
  public static func == (left: RecipientKey, right: RecipientKey) -> Bool {
    left.digest == right.digest
  }

  /// Hashes the digest.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}
