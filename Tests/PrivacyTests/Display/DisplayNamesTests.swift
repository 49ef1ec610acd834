import Model
import Testing

@testable import Privacy

/// The expected values were computed with Python's hmac module, HKDF written out by RFC 5869.
@Suite struct DisplayNamesTests {
  let secret = Array(UInt8(0)..<32)
  let poste = Pseudonym(high: 0x0102_0304_0506_0708, low: 0x1112_1314_1516_1718)

  @Test func namesAreTheKnownOnes() {
    #expect(
      DisplayNames(secret: secret, reader: .rssi).poste(poste)
        == Pseudonym(high: 0x482f_b97d_1368_96e3, low: 0xb17b_ab92_86c9_9d2b))
    #expect(
      DisplayNames(secret: secret, reader: .dpo).poste(poste)
        == Pseudonym(high: 0xd47c_1c9a_80b7_22c8, low: 0x5be3_65b6_bcf5_3d1a))
  }

  @Test func twoReadersHaveNothingInCommon() {
    let rssi = DisplayNames(secret: secret, reader: .rssi)
    let dpo = DisplayNames(secret: secret, reader: .dpo)
    let id = IncidentID(high: 1, low: 2)
    #expect(Set([rssi.poste(poste), dpo.poste(poste), poste]).count == 3)
    #expect(Set([rssi.incident(id), dpo.incident(id), id]).count == 3)
    #expect(rssi.poste(poste) == DisplayNames(secret: secret, reader: .rssi).poste(poste))
  }
}
