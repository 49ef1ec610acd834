import Foundation
import Model
import TestSupport
import Testing

@testable import Privacy

/// The life of the keys of a probe (issue acceptance: 14 simulated months).
@Suite struct KeyLifeTests {
  let zone = CivilZone.paris
  let dpo = RecipientKeyPair(name: "DPO")
  let deputy = RecipientKeyPair(name: "Suppléante")

  func noon(_ day: String) throws -> Timestamp {
    zone.start(of: try #require(CivilDay(iso: day))).adding(seconds: 43_200)
  }

  func directory(_ path: String) throws -> KeyDirectory {
    let keys = KeyDirectory(path + "/keys")
    try keys.create(site: "Valmont", days: nil, recipients: [dpo.publicKey, deputy.publicKey])
    return keys
  }

  /// The live key's bytes, as root would see them.
  func liveBytes(_ keys: KeyDirectory) throws -> [UInt8] {
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: keys.path).first { $0.hasSuffix(".cle") })
    return Array(try Data(contentsOf: URL(fileURLWithPath: keys.path + "/" + name)))
  }

  @Test func thePurgeErasesBothKindsOfKeysAndKeepsWhatRowsNeed() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      for month in ["2026-09-10", "2026-10-10", "2026-11-10"] {
        _ = try PseudonymKeyRing(keys, zone: zone, at: try noon(month))
      }
      let sealed = try keys.sealedKeys()
      #expect(sealed.count == 3)
      let today = try #require(CivilDay(iso: "2026-11-10"))
      let cutOff = try #require(CivilDay(iso: "2026-11-01"))
      // October still has rows, November is not over.
      let purged = try keys.purge(on: today, sealedBefore: cutOff, keeping: [sealed[1].fingerprint])
      #expect(purged.removed == 1)
      #expect(purged.oldestBefore == sealed[0].firstDay)
      #expect(purged.oldestAfter == sealed[1].firstDay)
      #expect(try keys.sealedKeys() == Array(sealed[1...]))
      #expect(try keys.livePeriod() != nil)
      // A probe that stopped at the aggregate level leaves no live key behind.
      let later = try #require(CivilDay(iso: "2026-12-01"))
      #expect(try keys.purge(on: later, sealedBefore: cutOff, keeping: []).removed == 1)
      #expect(try keys.livePeriod() == nil)
      #expect(try keys.sealedKeys().count == 1)
    }
  }

  @Test func nothingOfAPeriodWithoutItsKeyFindsAnother() throws {
    try withTemporaryDirectory { path in
      let ring = try PseudonymKeyRing(try directory(path), zone: zone, at: try noon("2026-11-23"))
      #expect(ring.holder(at: try noon("2026-11-30")) != nil)
      #expect(ring.holder(at: try noon("2026-12-01")) == nil)
    }
  }

  @Test func fourteenMonths() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      var ring = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-23"))
      let address = IPAddress(v4: 0x0a14_0105)
      var erased: [[UInt8]] = []
      var boxes: [(KeyPeriod, PosteBox)] = []
      var names: Set<Pseudonym> = []
      var day = try #require(CivilDay(iso: "2026-11-23"))
      var months = 0
      while months < 14 {
        let live = try liveBytes(keys)
        let holder = ring.current
        let period = try #require(holder.period)
        #expect(period.first <= day && day < period.end)
        // Sealed before its first use, and the seal opens to the very key.
        let sealed = try #require(
          keys.sealedKeys().first { $0.fingerprint == holder.fingerprint })
        for person in [dpo, deputy] {
          #expect(
            try SealedParcel(sealed.parcel).open(
              with: person,
              bound: .monthKey(
                site: "Valmont", period: period, fingerprint: holder.fingerprint)) == live)
        }
        let poste = holder.pseudonymizer.pseudonym(of: address, realm: "mairie")
        names.insert(poste)
        boxes.append(
          (period, try #require(try holder.box(for: poste, address: address, realm: "mairie"))))
        months += 1
        erased.append(live)
        // The fifth month's end passes while the probe is off for seven weeks.
        day = months == 5 ? period.end.adding(days: 20) : period.end
        let now = zone.start(of: day).adding(seconds: 1)
        if months == 5 {
          ring = try PseudonymKeyRing(keys, zone: zone, at: now)
        } else {
          #expect(try ring.advance(to: now))
        }
      }
      #expect(names.count == 14)
      #expect(try keys.sealedKeys().count == 15)
      // The box opens with a recipient's key, for its own month, and with nothing else.
      for (period, box) in boxes {
        let parcel = try SealedParcel(box.parcel)
        let binding = SealBinding.address(
          site: "Valmont", period: period, fingerprint: box.keyFingerprint, poste: box.poste)
        #expect(try SealedAddress.open(parcel, with: dpo, bound: binding).address == address)
        #expect(throws: PrivacyError(.notForThisKey, "")) {
          try SealedAddress.open(parcel, with: RecipientKeyPair(name: "DPO"), bound: binding)
        }
      }
      // No erased key is left anywhere, as bytes or as text.
      let files = try FileManager.default.subpathsOfDirectory(atPath: path).map {
        ($0, FileManager.default.contents(atPath: path + "/" + $0) ?? Data())
      }
      #expect(files.filter { $0.0.hasSuffix(".cle") }.count == 1)
      for key in erased {
        for (name, content) in files {
          #expect(content.range(of: Data(key)) == nil, "\(name)")
          #expect(content.range(of: Data(hexadecimal(key).utf8)) == nil, "\(name)")
        }
      }
      // The search can find: the live key is in its file.
      let live = try liveBytes(keys)
      #expect(files.contains { $0.1.range(of: Data(live)) != nil })
    }
  }

  @Test func aClockThatStepsBackStaysInThePresentPeriod() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      var ring = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-12-02"))
      let fingerprint = ring.current.fingerprint
      #expect(try !ring.advance(to: try noon("2026-11-29")))
      #expect(ring.isClockBehind)
      #expect(ring.holder(at: try noon("2026-11-29"))?.fingerprint == fingerprint)
      let again = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-10-01"))
      #expect(again.isClockBehind)
      #expect(again.current.fingerprint == fingerprint)
      #expect(try keys.sealedKeys().count == 1)
      #expect(try !ring.advance(to: try noon("2026-12-03")))
      #expect(!ring.isClockBehind)
    }
  }

  @Test func aClockThatIsYearsAheadForAMomentErasesNoKey() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      var ring = try PseudonymKeyRing(
        keys, zone: zone, at: try noon("2026-11-10"), longestGap: 100)
      let fingerprint = ring.current.fingerprint
      // While it runs, and at a start.
      let ahead = try noon("2036-01-03")
      #expect(throws: PrivacyError(.clockDoubtful, "")) { try ring.advance(to: ahead) }
      #expect(throws: PrivacyError(.clockDoubtful, "")) {
        _ = try PseudonymKeyRing(keys, zone: zone, at: ahead, longestGap: 100)
      }
      #expect(try !ring.advance(to: try noon("2026-11-11")))
      #expect(ring.current.fingerprint == fingerprint)
      #expect(ring.holder(at: try noon("2026-11-11"))?.fingerprint == fingerprint)
      #expect(try keys.sealedKeys().count == 1)
      // A quarter of absence is believed; a person's word is for any time.
      #expect(try ring.advance(to: try noon("2027-03-10")))
      #expect(try PseudonymKeyRing(keys, zone: zone, at: ahead).current.fingerprint != fingerprint)
    }
  }

  @Test func theFormerKeyAnswersForHalfAnHourAndForItsOwnDaysOnly() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      var ring = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      let former = ring.current.fingerprint
      let midnight = zone.start(of: try #require(CivilDay(iso: "2026-12-01")))
      #expect(try ring.advance(to: midnight.adding(seconds: 60)))
      #expect(ring.holder(at: midnight.adding(seconds: -5))?.fingerprint == former)
      #expect(ring.holder(at: midnight)?.fingerprint == ring.current.fingerprint)
      #expect(ring.holder(at: try noon("2026-10-31")) == nil)
      try ring.advance(to: midnight.adding(seconds: 1801))
      #expect(ring.holder(at: midnight.adding(seconds: -5)) == nil)
    }
  }

  @Test func twoProgramsAtTheTurnGetTheSameKey() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      var first = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      var second = first
      try first.advance(to: try noon("2026-12-01"))
      try second.advance(to: try noon("2026-12-01"))
      #expect(first.current.fingerprint == second.current.fingerprint)
      #expect(try keys.sealedKeys().count == 2)
    }
  }

  @Test func whatACrashLeftBehindIsErased() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      _ = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      let stale = keys.path + "/2026-10-01+31.cle"
      try Data(repeating: 5, count: 32).write(to: URL(fileURLWithPath: stale))
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: stale)
      _ = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      #expect(!FileManager.default.fileExists(atPath: stale))
    }
  }

  @Test func aSealThatIsGoneIsMadeAgain() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      let ring = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      let seal = keys.path + "/2026-11-01+30." + ring.current.fingerprint + ".scelle"
      try FileManager.default.removeItem(atPath: seal)
      let again = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      #expect(again.current.fingerprint == ring.current.fingerprint)
      #expect(try keys.sealedKeys() == [try #require(again.current.sealed)])
    }
  }

  @Test func wrongRightsStopTheStart() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      _ = try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      let live = keys.path + "/2026-11-01+30.cle"
      let mode = try FileManager.default.attributesOfItem(atPath: live)[.posixPermissions] as? Int
      #expect(mode == 0o400)
      try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: live)
      let failure = #expect(throws: (any Error).self) {
        try PseudonymKeyRing(keys, zone: zone, at: try noon("2026-11-30"))
      }
      #expect("\(try #require(failure))".contains("chmod 0400"))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: keys.path)
      #expect(throws: PrivacyError(.openToOthers, "")) { try keys.keyring() }
    }
  }

  @Test func aChallengeIsAnsweredByWhoCanOpenItAndOnce() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      let day = try #require(CivilDay(iso: "2026-11-23"))
      #expect(throws: PrivacyError(.noKeys, "")) { try keys.accept(answer: "x", on: day) }
      let challenge = Array(try keys.makeChallenge().utf8)
      let (site, answer) = try KeyDirectory.open(challenge: challenge, path: "defi", with: deputy)
      #expect(site == "Valmont")
      #expect(throws: PrivacyError(.notForThisKey, "")) {
        try KeyDirectory.open(
          challenge: challenge, path: "defi", with: RecipientKeyPair(name: "Suppléante"))
      }
      #expect(try keys.accept(answer: "AAAAA-AAAAA-AAA", on: day) == nil)
      #expect(try keys.accept(answer: answer.lowercased(), on: day) == deputy.publicKey)
      #expect(try keys.accept(answer: answer, on: day) == nil)
      #expect(try keys.keyring().recipients.map(\.testedOn) == [nil, day])
    }
  }

  @Test func aKeyringIsMadeOnce() throws {
    try withTemporaryDirectory { path in
      let keys = try directory(path)
      #expect(throws: PrivacyError(.keysExist, "")) {
        try keys.create(site: "Valmont", days: nil, recipients: [dpo.publicKey])
      }
      let other = KeyDirectory(path + "/other")
      #expect(throws: PrivacyError(.noKeys, "")) { try other.keyring() }
      #expect(throws: PrivacyError(.badRecipients, "")) {
        try other.create(site: "V", days: nil, recipients: [dpo.publicKey, dpo.publicKey])
      }
      #expect(throws: PrivacyError(.malformed, "")) {
        try other.create(site: "V\nx", days: 91, recipients: [dpo.publicKey])
      }
    }
  }
}
