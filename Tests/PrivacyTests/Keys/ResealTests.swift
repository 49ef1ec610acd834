import Model
import TestSupport
import Testing

@testable import Privacy

/// Past months handed to a new DPO, and to nobody else.
@Suite struct ResealTests {
  let zone = CivilZone.paris
  let dpo = RecipientKeyPair(name: "DPO")
  let next = RecipientKeyPair(name: "Nouvelle DPO")
  let address = IPAddress(v4: 0x0a14_0105)

  struct Kept {
    let keys: KeyDirectory
    let box: PosteBox
    let period: KeyPeriod
  }

  func withMonth(
    of people: [RecipientKeyPair], _ body: (Kept) throws -> Void
  ) throws {
    try withTemporaryDirectory { path in
      let keys = KeyDirectory(path + "/keys")
      try keys.create(site: "Valmont", days: nil, recipients: people.map(\.publicKey))
      let day = try #require(CivilDay(iso: "2026-11-10"))
      let ring = try PseudonymKeyRing(
        keys, zone: zone, at: zone.start(of: day).adding(seconds: 43_200))
      let poste = ring.current.pseudonymizer.pseudonym(of: address, realm: "mairie")
      let box = try #require(try ring.current.box(for: poste, address: address, realm: "mairie"))
      try body(Kept(keys: keys, box: box, period: try #require(ring.current.period)))
    }
  }

  func request(_ kept: Kept) throws -> [UInt8] {
    Array(
      Reseal.request(
        keyring: try kept.keys.keyring(), keys: try kept.keys.sealedKeys(), boxes: [kept.box]
      ).utf8)
  }

  func opens(_ box: PosteBox, _ person: RecipientKeyPair, _ period: KeyPeriod) throws -> Bool {
    let content = try? SealedAddress.open(
      SealedParcel(box.parcel), with: person,
      bound: .address(
        site: "Valmont", period: period, fingerprint: box.keyFingerprint, poste: box.poste))
    return content?.address == address
  }

  @Test func theNextOneOpensThePastAndTheFormerStillDoes() throws {
    try withMonth(of: [dpo]) { kept in
      let answer = try Reseal.answer(
        to: request(kept), path: "d", with: dpo, for: next.publicKey)
      #expect(answer.keys == 1 && answer.postes == 1)
      let read = try Reseal.Answer(
        Array(answer.text.utf8), path: "r", keyring: kept.keys.keyring())
      let box = try #require(try read.resealed(kept.box))
      #expect(try opens(box, next, kept.period) && opens(box, dpo, kept.period))
      #expect(try !opens(kept.box, next, kept.period))
      #expect(try kept.keys.apply(read) == 1)
      #expect(try kept.keys.apply(read) == 0, "a second time changes nothing")
      let key = try #require(try kept.keys.sealedKeys().first)
      for person in [dpo, next] {
        let bytes = try SealedParcel(key.parcel).open(
          with: person,
          bound: .monthKey(site: "Valmont", period: kept.period, fingerprint: key.fingerprint))
        #expect(PseudonymKey(bytes: bytes)?.fingerprint == key.fingerprint)
      }
    }
  }

  @Test func amongThreeTheOneWhoAnswersLeaves() throws {
    let (deputy, rescue) = (RecipientKeyPair(name: "S"), RecipientKeyPair(name: "R"))
    try withMonth(of: [dpo, deputy, rescue]) { kept in
      let answer = try Reseal.answer(
        to: request(kept), path: "d", with: dpo, for: next.publicKey)
      let read = try Reseal.Answer(
        Array(answer.text.utf8), path: "r", keyring: kept.keys.keyring())
      let box = try #require(try read.resealed(kept.box))
      for person in [deputy, rescue, next] { #expect(try opens(box, person, kept.period)) }
      #expect(try !opens(box, dpo, kept.period))
    }
  }

  @Test func aStrangerNeitherOpensNorAnswers() throws {
    try withMonth(of: [dpo]) { kept in
      let asked = try request(kept)
      #expect(throws: PrivacyError(.notForThisKey, "")) {
        try Reseal.answer(to: asked, path: "d", with: next, for: next.publicKey)
      }
      let good = try Reseal.answer(to: asked, path: "d", with: dpo, for: next.publicKey)
      // Another town's keyring takes no answer of this one.
      try withMonth(of: [dpo]) { other in
        #expect(throws: PrivacyError(.refused, "")) {
          try Reseal.Answer(Array(good.text.utf8), path: "r", keyring: other.keys.keyring())
        }
      }
    }
  }

  @Test func noChangedByteOfAnAnswerIsTaken() throws {
    try withMonth(of: [dpo]) { kept in
      let keyring = try kept.keys.keyring()
      let good = Array(
        try Reseal.answer(to: request(kept), path: "d", with: dpo, for: next.publicKey).text.utf8)
      for place in good.indices {
        #expect(throws: PrivacyError.self) {
          try Reseal.Answer(Array(good[..<place]), path: "r", keyring: keyring)
        }
        var changed = good
        changed[place] ^= 1
        #expect(throws: PrivacyError.self) {
          try Reseal.Answer(changed, path: "r", keyring: keyring)
        }
      }
    }
  }

  @Test func noByteOfARequestTraps() throws {
    try withMonth(of: [dpo]) { kept in
      let good = try request(kept)
      for place in stride(from: 0, to: good.count, by: 3) {
        _ = try? Reseal.answer(
          to: Array(good[..<place]), path: "d", with: dpo, for: next.publicKey)
        var changed = good
        changed[place] ^= 4
        _ = try? Reseal.answer(to: changed, path: "d", with: dpo, for: next.publicKey)
      }
    }
  }
}
