import Model
import TestSupport
import Testing

@testable import Privacy

/// The expected values were computed with Python's hmac module and, the first, with OpenSSL.
@Suite struct PseudonymizerTests {
  private let pseudonymizer: Pseudonymizer
  private let address = IPAddress(v4: 0xc000_0201)

  init() throws {
    pseudonymizer = Pseudonymizer(key: try #require(PseudonymKey(bytes: Array(0..<32))))
  }

  @Test(
    arguments: [
      (IPAddress(v4: 0xc000_0201), "valmont", 0xc401_f3a1_10ba_d904, 0xfe7f_bc99_4e6e_92b9),
      (
        IPAddress(v6High: 0x2001_0db8_0000_0000, low: 1), "valmont", 0x5394_0cb4_ae51_fadc,
        0x4843_7683_1fde_6bf8
      ),
      (
        IPAddress(v6High: 0, low: 0xffff_c000_0201), "valmont", 0x4c72_8486_2373_013d,
        0x7a19_60f7_b916_fdae
      ),
      (IPAddress(v4: 0xc000_0201), "", 0x0ab8_81a4_c2e9_0e33, 0xa12b_6156_bc5c_f8bd),
      (
        IPAddress(v4: 0x0a00_00ff), "M\u{e9}tropole \u{e9}", 0x6158_eb48_0d2a_ffa7,
        0x7ef2_8302_1463_b243
      ),
    ] as [(IPAddress, String, UInt64, UInt64)])
  func pseudonymsAreTheKnownOnes(address: IPAddress, realm: String, high: UInt64, low: UInt64) {
    #expect(
      pseudonymizer.pseudonym(of: address, realm: realm) == Pseudonym(high: high, low: low))
  }

  @Test func identifiersAreTheKnownOnes() {
    let poste = pseudonymizer.pseudonym(of: address, realm: "valmont")
    let start = Timestamp(nanoseconds: 1_795_078_800_000_000_007)
    let id = pseudonymizer.incidentID(
      site: "Mairie", service: ServiceID(rawValue: "openai-chatgpt"), poste: poste, start: start)
    #expect(id.description == "u-d6c46489-df37-8717-853d-8dbdda7a6023")
    let empty = pseudonymizer.incidentID(
      site: "", service: ServiceID(rawValue: ""), poste: Pseudonym(high: 0, low: 0),
      start: Timestamp(nanoseconds: -1))
    #expect(empty.description == "u-b8a0f6f8-8d9c-8d49-a72e-9c001245e9d5")
  }

  @Test func fieldsCannotRunIntoEachOther() {
    let poste = Pseudonym(high: 0, low: 0)
    let start = Timestamp(nanoseconds: 0)
    func id(_ site: String, _ service: String) -> IncidentID {
      pseudonymizer.incidentID(
        site: site, service: ServiceID(rawValue: service), poste: poste, start: start)
    }
    #expect(Set([id("a", "bc"), id("ab", "c"), id("abc", ""), id("", "abc")]).count == 4)
  }

  @Test func keyRealmFamilyAndAddressAllCount() throws {
    var random = SeededRandom(seed: 4)
    let other = Pseudonymizer(key: try #require(PseudonymKey(bytes: random.bytes(32))))
    let seen: Set<Pseudonym> = [
      pseudonymizer.pseudonym(of: address, realm: "a"),
      pseudonymizer.pseudonym(of: address, realm: "b"),
      pseudonymizer.pseudonym(of: IPAddress(v4: 0xc000_0202), realm: "a"),
      pseudonymizer.pseudonym(of: IPAddress(v6High: 0, low: 0xc000_0201), realm: "a"),
      other.pseudonym(of: address, realm: "a"),
    ]
    #expect(seen.count == 5)
    #expect(
      pseudonymizer.pseudonym(of: address, realm: "a")
        == pseudonymizer.pseudonym(of: address, realm: "a"))
  }

  @Test func everyPartOfASessionCountsInItsIdentifier() {
    let service = ServiceID(rawValue: "s")
    let poste = Pseudonym(high: 1, low: 2)
    let start = Timestamp(nanoseconds: 5)
    let ids: Set<IncidentID> = [
      pseudonymizer.incidentID(site: "x", service: service, poste: poste, start: start),
      pseudonymizer.incidentID(site: "y", service: service, poste: poste, start: start),
      pseudonymizer.incidentID(
        site: "x", service: ServiceID(rawValue: "t"), poste: poste, start: start),
      pseudonymizer.incidentID(
        site: "x", service: service, poste: Pseudonym(high: 2, low: 1), start: start),
      pseudonymizer.incidentID(
        site: "x", service: service, poste: poste, start: Timestamp(nanoseconds: 6)),
    ]
    #expect(ids.count == 5)
  }
}
