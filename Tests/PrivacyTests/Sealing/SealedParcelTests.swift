import Model
import TestSupport
import Testing

@testable import Privacy

@Suite struct SealedParcelTests {
  let period = KeyPeriod(first: CivilDay(daysSinceEpoch: 20_000), days: 30)
  let people = ["DPO", "Suppléante", "Secours"].map { RecipientKeyPair(name: $0) }
  let poste = Pseudonym(high: 3, low: 4)

  func binding(
    _ site: String = "Valmont", _ period: KeyPeriod? = nil, _ poste: Pseudonym? = nil
  ) -> SealBinding {
    .address(
      site: site, period: period ?? self.period, fingerprint: "f", poste: poste ?? self.poste)
  }

  @Test func anyOneRecipientOpensAndNobodyElse() throws {
    for address in [
      IPAddress(v4: 0x0a14_0105), IPAddress(v6High: 0x2001_0db8_0000_0000, low: 9),
    ] {
      let parcel = try SealedAddress.seal(
        address, realm: "école", for: people.map(\.publicKey), bound: binding())
      let read = try SealedParcel(parcel.bytes)
      for person in people {
        let content = try SealedAddress.open(read, with: person, bound: binding())
        #expect(content.address == address)
        #expect(content.realm == "école")
      }
      #expect(throws: PrivacyError(.notForThisKey, "")) {
        try SealedAddress.open(read, with: RecipientKeyPair(name: "DPO"), bound: binding())
      }
    }
  }

  @Test func aSealIsBoundToSiteMonthAndPoste() throws {
    let parcel = try SealedAddress.seal(
      IPAddress(v4: 1), realm: "", for: [people[0].publicKey], bound: binding())
    let others = [
      binding("Autre"), binding("Valmont", KeyPeriod(first: period.first, days: 31)),
      binding("Valmont", nil, Pseudonym(high: 3, low: 5)),
      .monthKey(site: "Valmont", period: period, fingerprint: "f"),
    ]
    for other in others {
      #expect(throws: PrivacyError(.notForThisKey, "")) {
        try SealedAddress.open(parcel, with: people[0], bound: other)
      }
    }
  }

  @Test func theLengthTellsNoRealm() throws {
    func length(_ realm: String) throws -> Int {
      try SealedAddress.seal(
        IPAddress(v4: 1), realm: realm, for: [people[0].publicKey], bound: binding()
      ).bytes.count
    }
    #expect(try length("") == length("école-zola"))
  }

  @Test func oneToThreeRecipientsAreTaken() {
    for count in [0, 4] {
      let keys = (0..<count).map { _ in RecipientKeyPair(name: "x").publicKey }
      #expect(throws: PrivacyError(.badRecipients, "")) {
        try SealedParcel.seal([1], for: keys, bound: binding())
      }
    }
  }

  @Test func bytesThatAreNoParcelAreRefused() throws {
    let parcel = try SealedParcel.seal(
      [1, 2, 3], for: people.map(\.publicKey), bound: binding())
    let lengths = (0...parcel.bytes.count).filter {
      (try? SealedParcel(Array(parcel.bytes.prefix($0)))) != nil
    }
    // Cut exactly behind a recipient, it is a parcel for fewer.
    #expect(lengths.count == 3)
    var huge = parcel.bytes
    huge[0] = 0xff
    #expect(throws: PrivacyError(.malformed, "")) { try SealedParcel(huge) }
    #expect(throws: PrivacyError(.malformed, "")) {
      try SealedParcel(parcel.bytes + parcel.bytes)
    }
    var random = SeededRandom(seed: 31)
    for _ in 0..<2_000 {
      _ = try? SealedParcel(random.bytes(Int.random(in: 0...200, using: &random)))
    }
  }
}
