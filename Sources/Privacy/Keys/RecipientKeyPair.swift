import Crypto
import CryptoExtras
import Model
import Platform

/// Both halves of a recipient's keys: X25519 opens what the probe seals, Ed25519 signs answers to it.
///
/// The file holds the private halves under a passphrase: scrypt (RFC 7914) makes the key, and
/// ChaCha20-Poly1305 seals them, with everything else of the file authenticated.
public struct RecipientKeyPair: Sendable {
  /// What the probe gets.
  public let publicKey: RecipientKey
  let agreement: Curve25519.KeyAgreement.PrivateKey
  let signing: Curve25519.Signing.PrivateKey

  /// scrypt's cost N: 2^17 with r = 8 takes 128 MiB and about half a second, the least that OWASP's
  /// password storage guide (2024) asks for.
  static let defaultCost = 1 << 17
  /// Costs that a file may ask for: below, guessing is cheap; above, the file eats the memory (1 GiB).
  static let costs = (1 << 14)...(1 << 20)
  /// The shortest passphrase in bytes: five random words have more.
  public static let shortestPassphrase = 12
  /// The first line of the file.
  static let header = "vigie-cle-privee-dpo 1"

  /// New keys from the system's random source.
  public init(name: String) {
    self.init(name: name, agreement: .init(), signing: .init())
  }

  private init(
    name: String, agreement: Curve25519.KeyAgreement.PrivateKey,
    signing: Curve25519.Signing.PrivateKey
  ) {
    self.agreement = agreement
    self.signing = signing
    publicKey = RecipientKey(
      name: name, agreement: agreement.publicKey, signing: signing.publicKey)
  }

  /// The file, protected by the passphrase.
  public func fileContents(passphrase: [UInt8]) throws(PrivacyError) -> String {
    try fileContents(passphrase: passphrase, cost: Self.defaultCost)
  }

  func fileContents(passphrase: [UInt8], cost: Int) throws(PrivacyError) -> String {
    let salt = PseudonymKey.randomBytes()
    let fields = [
      ("nom", publicKey.name), ("empreinte", publicKey.fingerprint), ("scrypt-n", String(cost)),
      ("sel", hexadecimal(salt)),
    ]
    let head = FieldText.text(header: Self.header, fields)
    do {
      let key = try Self.key(passphrase, salt: salt, cost: cost)
      var seeds = Array(agreement.rawRepresentation) + Array(signing.rawRepresentation)
      defer { SecretBytes.wipe(&seeds) }
      let box = try ChaChaPoly.seal(seeds, using: key, authenticating: Array(head.utf8))
      return head + "cles: \(hexadecimal(box.combined))\n"
    } catch {
      throw PrivacyError(
        .refused,
        PrivacyText.say(.noMemoryToProtect))
    }
  }

  /// Opens the file; throws `malformed` or `wrongPassphrase`.
  public init(
    fileContents bytes: [UInt8], passphrase: [UInt8], path: String
  ) throws(PrivacyError) {
    let what = PathText.shown(path)
    let text = try FieldText(
      bytes, header: Self.header, names: ["nom", "empreinte", "scrypt-n", "sel", "cles"],
      what: what)
    let name = try text.value("nom")
    let salt = try text.bytes("sel", count: 32)
    let sealed = try text.bytes("cles", count: 12 + 64 + HybridSeal.tagLength)
    guard let cost = Int(try text.value("scrypt-n")), Self.costs.contains(cost),
      cost.nonzeroBitCount == 1
    else { throw text.malformed(PrivacyText.say(.badScrypt)) }
    guard RecipientKey.isName(name) else { throw text.malformed(PrivacyText.say(.notAShortName)) }
    let head = FieldText.text(
      header: Self.header,
      [
        ("nom", name), ("empreinte", try text.value("empreinte")), ("scrypt-n", String(cost)),
        ("sel", hexadecimal(salt)),
      ])
    do {
      let key = try Self.key(passphrase, salt: salt, cost: cost)
      let box = try ChaChaPoly.SealedBox(combined: sealed)
      var seeds = Array(try ChaChaPoly.open(box, using: key, authenticating: Array(head.utf8)))
      defer { SecretBytes.wipe(&seeds) }
      self.init(
        name: name,
        agreement: try .init(rawRepresentation: Array(seeds.prefix(32))),
        signing: try .init(rawRepresentation: Array(seeds.dropFirst(32))))
    } catch {
      throw PrivacyError(
        .wrongPassphrase, PrivacyText.say(.wrongPassphrase, what))
    }
  }

  private static func key(_ passphrase: [UInt8], salt: [UInt8], cost: Int) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: passphrase, salt: salt, outputByteCount: 32, rounds: cost, blockSize: 8, parallelism: 1)
  }
}
