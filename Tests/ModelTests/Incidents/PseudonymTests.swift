import Model
import TestSupport
import Testing

@Suite struct PseudonymTests {
  @Test(arguments: [
    (UInt64.min, UInt64.min, "P-00000-00000-000"), (.max, .max, "P-ZZZZZ-ZZZZZ-ZZZ"),
    (.max, 0, "P-ZZZZZ-ZZZZZ-ZZY"), (0, .max, "P-00000-00000-001"),
    (0x0800_0000_0000_0000, 0, "P-10000-00000-000"),
    (0, 0x7fff_ffff_ffff_ffff, "P-00000-00000-000"),
    (0x0044_3214_c742_54b6, 0x35cf_8465_3a56_d7c6, "P-01234-56789-ABC"),
  ])
  func theFirst65BitsAreShownInCrockfordsBase32(high: UInt64, low: UInt64, text: String) {
    #expect(Pseudonym(high: high, low: low).description == text)
  }

  @Test func noLetterCanBeTakenForAnother() {
    var random = SeededRandom.forProperty(usual: 109)
    for _ in 0..<500 {
      let text = Pseudonym(high: random.next(), low: random.next()).description
      #expect(text.utf8.count == 17, "seed \(random.seed)")
      #expect(
        text.dropFirst(2).allSatisfy { !"ILOUilou".contains($0) }, "seed \(random.seed): \(text)")
    }
  }

  @Test func orderIsNumerical() {
    let ordered = [
      Pseudonym(high: 0, low: 0), Pseudonym(high: 0, low: .max), Pseudonym(high: 1, low: 0),
      Pseudonym(high: .max, low: 0),
    ]
    #expect(ordered.shuffled().sorted() == ordered)
  }
}
