public import Model
import Platform

/// Who will be able to open the keys to come.
extension KeyDirectory {
  /// One more recipient for the next key.
  ///
  /// Throws `PrivacyError` `badRecipients`, or what reading the keyring throws.
  public func add(_ key: RecipientKey, on day: CivilDay) throws {
    try change { keyring in
      guard
        keyring.everyone.count - keyring.changes.count(where: { $0.replaces != nil })
          < RecipientKey.most
      else {
        throw PrivacyError(.badRecipients, PrivacyText.say(.recipientsAlready, RecipientKey.most))
      }
      keyring.changes.append(
        RecipientChange(
          recipient: Keyring.Recipient(key: key, testedOn: nil), replaces: nil, from: day))
    }
  }

  /// Replaces a lost key with the first new one from `RecipientChange.delayOfLoss` days after `day`.
  ///
  /// - Returns: Whose key it was, and the day from which the other takes its place.
  /// - Throws: `PrivacyError` `badRecipients`, or what reading the keyring throws.
  public func declareLost(
    fingerprint: String, replacedBy key: RecipientKey, on day: CivilDay
  ) throws -> (lost: RecipientKey, from: CivilDay) {
    let from = day.adding(days: RecipientChange.delayOfLoss)
    var found: RecipientKey?
    try change { keyring in
      guard let lost = keyring.recipients.first(where: { $0.key.matches(fingerprint: fingerprint) })
      else {
        throw PrivacyError(
          .badRecipients,
          PrivacyText.say(.nobodysFingerprint))
      }
      let digest = hexadecimal(lost.key.digest)
      guard !keyring.changes.contains(where: { $0.replaces == digest }) else {
        throw PrivacyError(
          .badRecipients,
          PrivacyText.say(.declaredLostAlready))
      }
      found = lost.key
      keyring.changes.append(
        RecipientChange(
          recipient: Keyring.Recipient(key: key, testedOn: nil), replaces: digest, from: from))
    }
    guard let found else { throw PrivacyError(.refused, PrivacyText.say(.keyringChanged)) }
    return (found, from)
  }

  /// Takes back what was asked for and is not in force yet; gives whose key it was.
  ///
  /// Throws `PrivacyError` `badRecipients`, or what reading the keyring throws.
  public func withdraw(fingerprint: String) throws -> RecipientKey {
    var found: RecipientKey?
    try change { keyring in
      guard
        let index = keyring.changes.firstIndex(where: {
          $0.recipient.key.matches(fingerprint: fingerprint)
        })
      else {
        throw PrivacyError(
          .badRecipients, PrivacyText.say(.noComingRecipient))
      }
      found = keyring.changes.remove(at: index).recipient.key
    }
    guard let found else { throw PrivacyError(.refused, PrivacyText.say(.keyringChanged)) }
    return found
  }

  /// Adds an answer's seals to the sealed keys that are kept here; gives how many changed.
  ///
  /// Throws `PrivacyError` `badRecipients` before anything is written, or what reading throws.
  public func apply(_ answer: Reseal.Answer) throws -> Int {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    let changed = try sealedKeys().compactMap { key in
      try answer.resealed(key).flatMap { $0 == key ? nil : $0 }
    }
    for key in changed { try AtomicFile.write(sealedPath(of: key), key.parcel, mode: 0o600) }
    return changed.count
  }

  /// The keyring that a key made on that day is sealed under: changes that are due are in force.
  func keyringInForce(on day: CivilDay) throws -> Keyring {
    var keyring = try keyring()
    let due = keyring.changes.filter { $0.from <= day }
    guard !due.isEmpty else { return keyring }
    keyring.changes.removeAll { $0.from <= day }
    for change in due {
      if let place = keyring.recipients.firstIndex(where: {
        hexadecimal($0.key.digest) == change.replaces
      }) {
        keyring.recipients[place] = change.recipient
      } else if keyring.recipients.count < RecipientKey.most {
        keyring.recipients.append(change.recipient)
      }
    }
    try write(keyring)
    try forgetChallenge()
    return keyring
  }

  /// Changes the keyring under its lock; an open challenge is forgotten, since the places of its
  /// answers are those of the keyring that it was made for.
  private func change(_ body: (inout Keyring) throws -> Void) throws {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    var keyring = try keyring()
    try body(&keyring)
    guard Set(keyring.everyone.map(\.key)).count == keyring.everyone.count else {
      throw PrivacyError(.badRecipients, PrivacyText.say(.recipientsKeyAlready))
    }
    try write(keyring)
    try forgetChallenge()
  }

  private func forgetChallenge() throws {
    if try FileStatus(of: challengePath) != nil { try SecretFile.erase(challengePath) }
  }
}
