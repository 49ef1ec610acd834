import Crypto
public import Model
import Platform

/// Hands past months to one more recipient (privacy requirement P18).
///
/// The probe writes what it keeps sealed; a recipient opens it elsewhere and seals it to the other as
/// well, signed; the probe adds those seals to its own. It never holds what is inside, and no seal of
/// its own is lost through a wrong answer.
public enum Reseal {
  /// 64 MiB of text: six months of 20,000 postes.
  public static let largestFile = 1 << 26

  private static let header = "vigie-rescelle 1"
  private static let answerHeader = "vigie-rescelle-reponse 1"

  /// What a probe sends to a recipient: every sealed key and box, as they are.
  ///
  /// A box whose key is not among `keys` is left out: nobody could open it.
  public static func request(
    keyring: Keyring, keys: [SealedKey], boxes: [PosteBox]
  ) -> String {
    var fields = [("site", keyring.site), ("trousseau", keyring.identity)]
    var periods: [String: KeyPeriod] = [:]
    for key in keys {
      let period = KeyPeriod(first: key.firstDay, days: key.days)
      periods[key.fingerprint] = period
      fields.append(("cle", "\(period) \(key.fingerprint) \(hexadecimal(key.parcel))"))
    }
    for box in boxes {
      guard let period = periods[box.keyFingerprint] else { continue }
      fields.append(
        (
          "poste",
          "\(period) \(box.keyFingerprint) \(box.poste.high) \(box.poste.low) "
            + hexadecimal(box.parcel)
        ))
    }
    return FieldText.text(header: header, fields)
  }

  /// What a recipient sends back: the same sealed to `other`, and signed.
  ///
  /// Throws `malformed`, or `notForThisKey` when one seal does not open: then nothing is answered.
  public static func answer(
    to bytes: [UInt8], path: String, with keys: RecipientKeyPair, for other: RecipientKey
  ) throws(PrivacyError) -> (text: String, site: String, keys: Int, postes: Int) {
    let text = try FieldText(
      bytes, header: header, names: ["site", "trousseau"], repeatable: ["cle", "poste"],
      what: PathText.shown(path), limit: largestFile)
    let site = try text.value("site")
    var fields = [
      ("trousseau", try text.value("trousseau")), ("destinataire", hexadecimal(other.digest)),
      ("par", hexadecimal(keys.publicKey.digest)),
    ]
    func sealed(_ parcel: [UInt8], _ binding: SealBinding) throws(PrivacyError) -> String {
      var content = try SealedParcel(parcel).open(with: keys, bound: binding)
      defer { SecretBytes.wipe(&content) }
      return hexadecimal(try SealedParcel.seal(content, for: [other], bound: binding).bytes)
    }
    for value in text.values("cle") {
      let item = try Item(value, hasPoste: false, text)
      let seal = try sealed(
        item.parcel,
        .monthKey(site: site, period: item.period, fingerprint: item.fingerprint))
      fields.append(("cle", "\(item.fingerprint) \(seal)"))
    }
    for value in text.values("poste") {
      let item = try Item(value, hasPoste: true, text)
      let seal = try sealed(
        item.parcel,
        .address(
          site: site, period: item.period, fingerprint: item.fingerprint, poste: item.poste))
      fields.append(
        ("poste", "\(item.fingerprint) \(item.poste.high) \(item.poste.low) \(seal)"))
    }
    let answer = FieldText.text(header: answerHeader, fields)
    guard let signature = try? keys.signing.signature(for: Array(answer.utf8)) else {
      throw PrivacyError(.refused, PrivacyText.say(.answerNotSigned))
    }
    return (
      answer + "signature: \(hexadecimal(signature))\n", PathText.shown(site),
      text.values("cle").count, text.values("poste").count
    )
  }

  /// One line of a request.
  private struct Item {
    let period: KeyPeriod
    let fingerprint: String
    let poste: Pseudonym
    let parcel: [UInt8]

    init(_ value: String, hasPoste: Bool, _ text: FieldText) throws(PrivacyError) {
      let parts = value.split(separator: " ").map(String.init)
      guard parts.count == (hasPoste ? 5 : 3), let period = KeyPeriod(parts[0]),
        let last = parts.last, let parcel = Privacy.bytes(hexadecimal: last)
      else { throw text.malformed(PrivacyText.say(.badLine)) }
      self.period = period
      fingerprint = parts[1]
      self.parcel = parcel
      guard hasPoste else {
        poste = Pseudonym(high: 0, low: 0)
        return
      }
      guard let high = UInt64(parts[2]), let low = UInt64(parts[3]) else {
        throw text.malformed(PrivacyText.say(.badLine))
      }
      poste = Pseudonym(high: high, low: low)
    }
  }

  /// The seals of an answer that a present recipient of that keyring signed.
  public struct Answer: Sendable {
    private let keys: [String: SealedParcel]
    private let boxes: [Box: SealedParcel]
    private let signer: [UInt8]

    private struct Box: Hashable {
      let fingerprint: String
      let poste: Pseudonym
    }

    /// Reads and checks an answer; throws `malformed`, or `refused` when it is not for this keyring
    /// or nobody of it signed.
    public init(_ bytes: [UInt8], path: String, keyring: Keyring) throws(PrivacyError) {
      let text = try FieldText(
        bytes, header: answerHeader, names: ["trousseau", "destinataire", "par", "signature"],
        repeatable: ["cle", "poste"], what: PathText.shown(path), limit: largestFile)
      let signature = try text.bytes("signature", count: 64)
      let tail = Array("signature: \(hexadecimal(signature))\n".utf8)
      signer = try text.bytes("par", count: 32)
      let digest = signer
      guard bytes.suffix(tail.count).elementsEqual(tail),
        try text.value("trousseau") == keyring.identity,
        let key = keyring.recipients.first(where: { $0.key.digest == digest })?.key,
        key.signing.isValidSignature(signature, for: Array(bytes.dropLast(tail.count)))
      else {
        throw PrivacyError(
          .refused,
          PrivacyText.say(.notSignedByRecipient, PathText.shown(path)))
      }
      var keys: [String: SealedParcel] = [:]
      var boxes: [Box: SealedParcel] = [:]
      for value in text.values("cle") {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count == 2, let parcel = Privacy.bytes(hexadecimal: parts[1]) else {
          throw text.malformed(PrivacyText.say(.plainBadForm, "cle"))
        }
        keys[parts[0]] = try SealedParcel(parcel)
      }
      for value in text.values("poste") {
        let parts = value.split(separator: " ").map(String.init)
        guard parts.count == 4, let high = UInt64(parts[1]), let low = UInt64(parts[2]),
          let parcel = Privacy.bytes(hexadecimal: parts[3])
        else { throw text.malformed(PrivacyText.say(.plainBadForm, "poste")) }
        boxes[Box(fingerprint: parts[0], poste: Pseudonym(high: high, low: low))] =
          try SealedParcel(parcel)
      }
      self.keys = keys
      self.boxes = boxes
    }

    /// The key with the answer's seal beside its own; nil when the answer has none for it.
    public func resealed(_ key: SealedKey) throws(PrivacyError) -> SealedKey? {
      guard let seal = keys[key.fingerprint] else { return nil }
      let parcel = try SealedParcel(key.parcel).adding(seal, inPlaceOf: signer)
      return SealedKey(
        firstDay: key.firstDay, days: key.days, fingerprint: key.fingerprint,
        parcel: parcel.bytes)
    }

    /// The box with the answer's seal beside its own; nil when the answer has none for it.
    public func resealed(_ box: PosteBox) throws(PrivacyError) -> PosteBox? {
      guard let seal = boxes[Box(fingerprint: box.keyFingerprint, poste: box.poste)] else {
        return nil
      }
      let parcel = try SealedParcel(box.parcel).adding(seal, inPlaceOf: signer)
      return PosteBox(
        poste: box.poste, keyFingerprint: box.keyFingerprint, parcel: parcel.bytes)
    }
  }
}
