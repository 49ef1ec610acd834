import Crypto
public import Model
import Platform

/// The proof that a recipient's private key opens what this probe seals.
///
/// The probe seals a random secret to every recipient, and to those who will be one. Who opens it can compute a short answer, which
/// is brought back by hand; the probe keeps only the answer's hash.
extension KeyDirectory {
  private static let header = "vigie-defi 1"
  private static let expectedHeader = "vigie-defi-attendu 1"

  /// A new challenge as the text of a file; an older one is forgotten.
  public func makeChallenge() throws -> String {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    let keyring = try keyring()
    var secret = PseudonymKey.randomBytes()
    defer { SecretBytes.wipe(&secret) }
    let parcel = try SealedParcel.seal(
      secret, for: keyring.everyone.map(\.key),
      bound: .challenge(site: keyring.site, keyring: keyring.identity))
    let expected = keyring.everyone.map { recipient in
      ("reponse", Self.hash(Self.answer(to: secret, by: recipient.key)))
    }
    try AtomicFile.write(
      challengePath, Array(FieldText.text(header: Self.expectedHeader, expected).utf8),
      mode: 0o600)
    return FieldText.text(
      header: Self.header,
      [
        ("site", keyring.site), ("trousseau", keyring.identity),
        ("scelle", hexadecimal(parcel.bytes)),
      ])
  }

  /// Opens a challenge with a recipient's keys: the site it comes from and the answer to bring back.
  ///
  /// Throws `PrivacyError` `malformed` or `notForThisKey`.
  public static func open(
    challenge bytes: [UInt8], path: String, with keys: RecipientKeyPair
  ) throws(PrivacyError) -> (site: String, answer: String) {
    let text = try FieldText(
      bytes, header: header, names: ["site", "trousseau", "scelle"], what: PathText.shown(path))
    let site = try text.value("site")
    let parcel = try SealedParcel(text.bytes("scelle"))
    var secret = try parcel.open(
      with: keys, bound: .challenge(site: site, keyring: try text.value("trousseau")))
    defer { SecretBytes.wipe(&secret) }
    return (PathText.shown(site), answer(to: secret, by: keys.publicKey))
  }

  /// Whose answer this is, noted in the keyring with the day; nil when it is nobody's. An answer counts
  /// once.
  public func accept(answer typed: String, on day: CivilDay) throws -> RecipientKey? {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    var keyring = try keyring()
    guard try FileStatus(of: challengePath) != nil else {
      throw PrivacyError(
        .noKeys,
        PrivacyText.say(.noChallenge))
    }
    let expected = try FieldText(
      FileContents.read(challengePath, limit: FieldText.largest), header: Self.expectedHeader,
      names: [], repeatable: ["reponse"], what: PathText.shown(challengePath)
    ).values("reponse")
    let given = Self.hash(typed.uppercased().filter { $0.isLetter || $0.isNumber })
    guard let index = expected.firstIndex(of: given), keyring.everyone.indices.contains(index)
    else { return nil }
    keyring.noteTest(of: index, on: day)
    try write(keyring)
    // The place of an answer says whose it is, so that a used one leaves an empty place.
    let rest = expected.enumerated().map { ("reponse", $0 == index ? "" : $1) }
    try AtomicFile.write(
      challengePath, Array(FieldText.text(header: Self.expectedHeader, rest).utf8), mode: 0o600)
    return keyring.everyone[index].key
  }

  /// 65 bits in thirteen characters that are easy to dictate, the same form as a poste's.
  private static func answer(to secret: [UInt8], by recipient: RecipientKey) -> String {
    var hash = KeyedHash(purpose: "vigie/challenge-answer/1")
    hash.append(recipient.digest)
    let (high, low) = hash.halves(under: SymmetricKey(data: secret))
    return String(Pseudonym(high: high, low: low).description.dropFirst(2))
  }

  private static func hash(_ answer: String) -> String {
    let digits = answer.filter { $0 != "-" }
    var fields = KeyedHash(purpose: "vigie/challenge-expected/1")
    fields.append(digits)
    return hexadecimal(SHA256.hash(data: fields.framed))
  }
}
