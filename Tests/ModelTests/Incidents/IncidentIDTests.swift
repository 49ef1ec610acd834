import Model
import TestSupport
import Testing

@Suite struct IncidentIDTests {
  static let text = "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15"

  @Test func versionAndVariantAreThoseOfRFC9562() {
    var random = SeededRandom.forProperty(usual: 110)
    for _ in 0..<500 {
      let high = random.next()
      let low = random.next()
      let id = IncidentID(high: high, low: low)
      #expect(id.high >> 12 & 0xf == 8, "seed \(random.seed)")
      #expect(id.low >> 62 == 0b10, "seed \(random.seed)")
      // All other bits are as given.
      #expect((id.high ^ high) & ~0xf000 == 0, "seed \(random.seed)")
      #expect((id.low ^ low) << 2 == 0, "seed \(random.seed)")
      #expect(IncidentID(id.description) == id, "seed \(random.seed)")
      #expect(IncidentID(high: id.high, low: id.low) == id, "seed \(random.seed)")
    }
  }

  @Test func textIsReadInEitherCaseAndWrittenInLowerCase() throws {
    let id = try #require(IncidentID(Self.text))
    #expect(id.high == 0x6f2b_91d4_0c5e_8a37)
    #expect(id.low == 0xb8e1_93d7_0f4a_2c15)
    #expect(id.description == Self.text)
    #expect(IncidentID("u-" + Self.text.dropFirst(2).uppercased()) == id)
    #expect(
      IncidentID(high: 0, low: 0).description == "u-00000000-0000-8000-8000-000000000000")
  }

  @Test(arguments: [
    "", "u-", "u", "6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15", "U-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15",
    "u-u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15", "u-6f2b91d40c5e8a37b8e193d70f4a2c15",
    "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c1", "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c155",
    "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c1g", "u-6f2b91d4+0c5e-8a37-b8e1-93d70f4a2c15",
    "u-6f2b91d-40c5e-8a37-b8e1-93d70f4a2c15", " u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c15",
    "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c1\n", "u-{6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c}",
    "u-6f2b91d4-0c5e-8a37-b8e1-93d70f4a2c1é",
  ])
  func otherTextIsNoIdentifier(text: String) {
    #expect(IncidentID(text) == nil)
  }

  @Test(arguments: [
    "u-6f2b91d4-0c5e-4a37-b8e1-93d70f4a2c15", "u-6f2b91d4-0c5e-7a37-b8e1-93d70f4a2c15",
    "u-6f2b91d4-0c5e-8a37-78e1-93d70f4a2c15", "u-6f2b91d4-0c5e-8a37-c8e1-93d70f4a2c15",
    "u-00000000-0000-0000-0000-000000000000", "u-ffffffff-ffff-ffff-ffff-ffffffffffff",
  ])
  func identifiersOfOtherVersionsOrVariantsAreRefused(text: String) {
    #expect(IncidentID(text) == nil)
  }

  @Test func orderIsNumerical() {
    let ordered = [
      IncidentID(high: 0, low: 0), IncidentID(high: 0, low: 5), IncidentID(high: 1 << 40, low: 0),
      IncidentID(high: .max, low: 0),
    ]
    #expect(ordered.shuffled().sorted() == ordered)
  }
}
