import Model
import TestSupport
import Testing

@testable import Privacy

/// Recipients who come and go: the past stays as it was sealed.
@Suite struct RecipientChangeTests {
  let zone = CivilZone.paris
  let dpo = RecipientKeyPair(name: "DPO")
  let deputy = RecipientKeyPair(name: "Suppléante")
  let rescue = RecipientKeyPair(name: "Clé de secours")

  func day(_ text: String) throws -> CivilDay { try #require(CivilDay(iso: text)) }

  func noon(_ text: String) throws -> Timestamp {
    zone.start(of: try day(text)).adding(seconds: 43_200)
  }

  func opens(_ person: RecipientKeyPair, _ holder: PseudonymKeyRing.Holder) throws -> Bool {
    let period = try #require(holder.period)
    let parcel = try SealedParcel(try #require(holder.sealed).parcel)
    do {
      _ = try parcel.open(
        with: person,
        bound: .monthKey(site: "Valmont", period: period, fingerprint: holder.fingerprint))
      return true
    } catch {
      #expect(error.code == .notForThisKey)
      return false
    }
  }

  func withKeys(
    of people: [RecipientKeyPair], _ body: (KeyDirectory, inout PseudonymKeyRing) throws -> Void
  ) throws {
    try withTemporaryDirectory { path in
      let keys = KeyDirectory(path + "/keys")
      try keys.create(site: "Valmont", days: nil, recipients: people.map(\.publicKey))
      var ring = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-10"))
      try body(keys, &ring)
    }
  }

  @Test func anAddedRecipientOpensFromTheNextKeyOn() throws {
    try withKeys(of: [dpo]) { keys, ring in
      try keys.add(deputy.publicKey, on: try day("2026-11-11"))
      #expect(try !opens(deputy, ring.current))
      // A restart in the month changes nothing of it.
      let again = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-12"))
      #expect(again.current.fingerprint == ring.current.fingerprint)
      #expect(try !opens(deputy, again.current))
      #expect(try ring.advance(to: try noon("2026-12-01")))
      #expect(try opens(deputy, ring.current) && opens(dpo, ring.current))
      #expect(try keys.keyring().changes.isEmpty)
      #expect(try keys.keyring().recipients.map(\.key) == [dpo.publicKey, deputy.publicKey])
      let poste = ring.current.pseudonymizer.pseudonym(of: IPAddress(v4: 0x0a14_0105), realm: "r")
      let box = try #require(
        try ring.current.box(for: poste, address: IPAddress(v4: 0x0a14_0105), realm: "r"))
      _ = try SealedAddress.open(
        SealedParcel(box.parcel), with: deputy,
        bound: .address(
          site: "Valmont", period: try #require(ring.current.period),
          fingerprint: ring.current.fingerprint, poste: poste))
    }
  }

  @Test func aLostKeyIsReplacedAfterSevenDaysAndWhatItSealedStaysItsOwn() throws {
    try withKeys(of: [dpo, deputy]) { keys, ring in
      // Declared six days before the turn of the month: December is sealed to the former key still.
      let (lost, from) = try keys.declareLost(
        fingerprint: dpo.publicKey.fingerprint, replacedBy: rescue.publicKey,
        on: try day("2026-11-25"))
      #expect(lost == dpo.publicKey)
      #expect(from == (try day("2026-12-02")))
      #expect(try ring.advance(to: try noon("2026-12-01")))
      #expect(try opens(dpo, ring.current) && !opens(rescue, ring.current))
      #expect(try ring.advance(to: try noon("2027-01-01")))
      #expect(try !opens(dpo, ring.current) && opens(rescue, ring.current))
      #expect(try opens(deputy, ring.current))
    }
  }

  @Test func whatIsWithdrawnDoesNotHappen() throws {
    try withKeys(of: [dpo, deputy]) { keys, ring in
      _ = try keys.declareLost(
        fingerprint: dpo.publicKey.fingerprint, replacedBy: rescue.publicKey,
        on: try day("2026-11-11"))
      #expect(try keys.withdraw(fingerprint: rescue.publicKey.fingerprint) == rescue.publicKey)
      #expect(try ring.advance(to: try noon("2026-12-01")))
      #expect(try opens(dpo, ring.current) && !opens(rescue, ring.current))
      #expect(throws: PrivacyError(.badRecipients, "")) {
        try keys.withdraw(fingerprint: dpo.publicKey.fingerprint)
      }
    }
  }

  @Test func nobodyIsTwiceAndThreeIsTheMost() throws {
    try withKeys(of: [dpo, deputy]) { keys, _ in
      let today = try day("2026-11-11")
      #expect(throws: PrivacyError(.badRecipients, "")) { try keys.add(dpo.publicKey, on: today) }
      try keys.add(rescue.publicKey, on: today)
      #expect(throws: PrivacyError(.badRecipients, "")) {
        try keys.add(rescue.publicKey, on: today)
      }
      let fourth = RecipientKeyPair(name: "Quatrième").publicKey
      #expect(throws: PrivacyError(.badRecipients, "")) { try keys.add(fourth, on: today) }
      // A replacement takes a place that is there.
      _ = try keys.declareLost(
        fingerprint: dpo.publicKey.fingerprint, replacedBy: fourth, on: today)
      #expect(throws: PrivacyError(.badRecipients, "")) {
        try keys.declareLost(
          fingerprint: dpo.publicKey.fingerprint,
          replacedBy: RecipientKeyPair(name: "Autre").publicKey, on: today)
      }
    }
  }

  @Test func whoComesCanProveTheOpeningBefore() throws {
    try withKeys(of: [dpo]) { keys, ring in
      try keys.add(deputy.publicKey, on: try day("2026-11-11"))
      let challenge = try keys.makeChallenge()
      let (_, answer) = try KeyDirectory.open(
        challenge: Array(challenge.utf8), path: "defi", with: deputy)
      #expect(try keys.accept(answer: answer, on: try day("2026-11-12")) == deputy.publicKey)
      // It opens nothing yet, so it is no tested key of the gate yet.
      #expect(try keys.testedKeys(on: try day("2026-11-13")).isEmpty)
      #expect(try ring.advance(to: try noon("2026-12-01")))
      #expect(try keys.testedKeys(on: try day("2026-12-01")) == [deputy.publicKey])
    }
  }

  @Test func aKeyringWithChangesSurvivesEveryCutAndByte() throws {
    try withKeys(of: [dpo]) { keys, _ in
      try keys.add(deputy.publicKey, on: try day("2026-11-11"))
      _ = try keys.declareLost(
        fingerprint: dpo.publicKey.fingerprint, replacedBy: rescue.publicKey,
        on: try day("2026-11-12"))
      let bytes = Array(try keys.keyring().fileContents.utf8)
      let read = try Keyring(fileContents: bytes, path: "t")
      #expect(read.fileContents == String(decoding: bytes, as: UTF8.self))
      for end in bytes.indices {
        _ = try? Keyring(fileContents: Array(bytes[..<end]), path: "t")
        var changed = bytes
        changed[end] ^= 0x15
        _ = try? Keyring(fileContents: changed, path: "t")
      }
    }
  }
}
