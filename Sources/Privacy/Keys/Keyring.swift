import Crypto
public import Model

/// What a probe's keys are for: the site they are bound to, when they change, and who can open them.
///
/// Its file holds no secret.
public struct Keyring: Sendable {
  /// One of those who can open, and the last day on which that was proved.
  public struct Recipient: Sendable {
    /// The public keys.
    public let key: RecipientKey
    /// The local day on which this key opened a challenge; nil when it never did.
    public internal(set) var testedOn: CivilDay?
  }

  /// 16 random hexadecimal digits; they say which probe's keys made a database.
  public let identity: String
  /// The collectivity or site.
  public let site: String
  /// Days of a period; nil for calendar months.
  public let days: Int?
  /// Those who can open, one to three.
  public internal(set) var recipients: [Recipient]

  static let header = "vigie-trousseau 1"

  init(identity: String, site: String, days: Int?, recipients: [Recipient]) {
    self.identity = identity
    self.site = site
    self.days = days
    self.recipients = recipients
  }

  init(fileContents bytes: [UInt8], path: String) throws(PrivacyError) {
    let text = try FieldText(
      bytes, header: Self.header, names: ["identite", "site", "periode"],
      repeatable: ["destinataire", "teste"], what: PathText.shown(path))
    identity = hexadecimal(try text.bytes("identite", count: 8))
    site = try text.value("site")
    switch try text.value("periode") {
    case "mois": days = nil
    case let number:
      guard let value = Int(number), (1...90).contains(value) else {
        throw text.malformed("« periode » n'est ni « mois », ni un nombre de 1 à 90")
      }
      days = value
    }
    var recipients: [Recipient] = []
    for value in text.values("destinataire") {
      let parts = value.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else {
        throw text.malformed("« destinataire » n'a pas la bonne forme")
      }
      let key = try RecipientKey(
        FieldText(
          Array(
            FieldText.text(
              header: Self.header,
              [("x25519", parts[0]), ("ed25519", parts[1]), ("nom", parts[2])]
            ).utf8),
          header: Self.header, names: ["nom", "x25519", "ed25519"], what: PathText.shown(path)))
      recipients.append(Recipient(key: key, testedOn: nil))
    }
    guard (1...RecipientKey.most).contains(recipients.count),
      Set(recipients.map(\.key)).count == recipients.count
    else { throw text.malformed("il faut un à trois destinataires différents") }
    for value in text.values("teste") {
      let parts = value.split(separator: " ").map(String.init)
      guard parts.count == 2, let day = CivilDay(iso: parts[0]),
        let index = recipients.firstIndex(where: { hexadecimal($0.key.digest) == parts[1] })
      else { throw text.malformed("« teste » n'a pas la bonne forme") }
      recipients[index].testedOn = day
    }
    self.recipients = recipients
  }

  var fileContents: String {
    var fields = [
      ("identite", identity), ("site", site), ("periode", days.map { String($0) } ?? "mois"),
    ]
    for recipient in recipients {
      let key = recipient.key
      fields.append(
        (
          "destinataire",
          "\(hexadecimal(key.agreement.rawRepresentation)) "
            + "\(hexadecimal(key.signing.rawRepresentation)) \(key.name)"
        ))
    }
    for recipient in recipients {
      if let day = recipient.testedOn {
        fields.append(("teste", "\(day) \(hexadecimal(recipient.key.digest))"))
      }
    }
    return FieldText.text(header: Self.header, fields)
  }
}
