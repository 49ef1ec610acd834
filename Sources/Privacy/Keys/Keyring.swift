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
  /// What the next key changes of that, in the order in which it was asked for.
  public internal(set) var changes: [RecipientChange]

  static let header = "vigie-trousseau 1"

  init(identity: String, site: String, days: Int?, recipients: [Recipient]) {
    self.identity = identity
    self.site = site
    self.days = days
    self.recipients = recipients
    changes = []
  }

  /// Those who can open now, then those who will: the places of a challenge's answers.
  var everyone: [Recipient] { recipients + changes.map(\.recipient) }

  /// Notes that a recipient, or one who will be, opened a challenge; the place is that in `everyone`.
  mutating func noteTest(of place: Int, on day: CivilDay) {
    if recipients.indices.contains(place) {
      recipients[place].testedOn = day
    } else if changes.indices.contains(place - recipients.count) {
      changes[place - recipients.count].recipient.testedOn = day
    }
  }

  init(fileContents bytes: [UInt8], path: String) throws(PrivacyError) {
    let text = try FieldText(
      bytes, header: Self.header, names: ["identite", "site", "periode"],
      repeatable: ["destinataire", "ajout", "remplacement", "teste"], what: PathText.shown(path))
    identity = hexadecimal(try text.bytes("identite", count: 8))
    site = try text.value("site")
    switch try text.value("periode") {
    case "mois": days = nil
    case let number:
      guard let value = Int(number), (1...90).contains(value) else {
        throw text.malformed(PrivacyText.say(.badPeriod))
      }
      days = value
    }
    var recipients: [Recipient] = []
    for value in text.values("destinataire") {
      recipients.append(
        Recipient(key: try Self.key(value, of: "destinataire", text, path), testedOn: nil))
    }
    guard (1...RecipientKey.most).contains(recipients.count),
      Set(recipients.map(\.key)).count == recipients.count
    else { throw text.malformed(PrivacyText.say(.oneToThreeRecipients)) }
    self.recipients = recipients
    changes = []
    try readChanges(text, path)
    for value in text.values("teste") {
      let parts = value.split(separator: " ").map(String.init)
      guard parts.count == 2, let day = CivilDay(iso: parts[0]),
        let place = everyone.firstIndex(where: { hexadecimal($0.key.digest) == parts[1] })
      else { throw text.malformed(PrivacyText.say(.plainBadForm, "teste")) }
      noteTest(of: place, on: day)
    }
  }

  private mutating func readChanges(_ text: FieldText, _ path: String) throws(PrivacyError) {
    for (name, isReplacement) in [("ajout", false), ("remplacement", true)] {
      for value in text.values(name) {
        let head = value.split(separator: " ", maxSplits: isReplacement ? 2 : 1).map(String.init)
        guard head.count == (isReplacement ? 3 : 2), let day = CivilDay(iso: head[0]),
          let rest = head.last
        else { throw text.malformed(PrivacyText.say(.plainBadForm, name)) }
        changes.append(
          RecipientChange(
            recipient: Recipient(key: try Self.key(rest, of: name, text, path), testedOn: nil),
            replaces: isReplacement ? head[1] : nil, from: day))
      }
    }
    guard changes.count <= RecipientKey.most,
      Set(everyone.map(\.key)).count == everyone.count
    else { throw text.malformed(PrivacyText.say(.tooManyChanges)) }
  }

  private static func key(
    _ value: String, of name: String, _ text: FieldText, _ path: String
  ) throws(PrivacyError) -> RecipientKey {
    let parts = value.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { throw text.malformed(PrivacyText.say(.plainBadForm, name)) }
    return try RecipientKey(
      FieldText(
        Array(
          FieldText.text(
            header: header, [("x25519", parts[0]), ("ed25519", parts[1]), ("nom", parts[2])]
          ).utf8),
        header: header, names: ["nom", "x25519", "ed25519"], what: PathText.shown(path)))
  }

  var fileContents: String {
    var fields = [
      ("identite", identity), ("site", site), ("periode", days.map { String($0) } ?? "mois"),
    ]
    fields += recipients.map { ("destinataire", Self.words($0.key)) }
    for change in changes {
      fields.append(
        change.replaces.map {
          ("remplacement", "\(change.from) \($0) \(Self.words(change.recipient.key))")
        }
          ?? ("ajout", "\(change.from) \(Self.words(change.recipient.key))"))
    }
    for recipient in everyone {
      if let day = recipient.testedOn {
        fields.append(("teste", "\(day) \(hexadecimal(recipient.key.digest))"))
      }
    }
    return FieldText.text(header: Self.header, fields)
  }

  private static func words(_ key: RecipientKey) -> String {
    "\(hexadecimal(key.agreement.rawRepresentation)) "
      + "\(hexadecimal(key.signing.rawRepresentation)) \(key.name)"
  }
}
