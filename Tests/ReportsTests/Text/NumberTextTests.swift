import TestSupport
import Testing
import Texts

@testable import Reports

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (2_874, "2\u{202f}874", "2,874"),
    (41_200_318, "41\u{202f}200\u{202f}318", "41,200,318"), (-1_500, "-1\u{202f}500", "-1,500"),
    (
      Int.min, "-9\u{202f}223\u{202f}372\u{202f}036\u{202f}854\u{202f}775\u{202f}808",
      "-9,223,372,036,854,775,808"
    ),
  ])
  func thousandsAreSetApart(value: Int, french: String, english: String) {
    #expect(NumberText.count(value, .french) == french)
    #expect(NumberText.count(value, .english) == english)
  }

  @Test(arguments: [
    (UInt64(0), "0\u{a0}octet", "0\u{a0}B"), (1, "1\u{a0}octet", "1\u{a0}B"),
    (999, "999\u{a0}octets", "999\u{a0}B"), (1_000, "1,0\u{a0}ko", "1.0\u{a0}kB"),
    (9_949, "9,9\u{a0}ko", "9.9\u{a0}kB"), (9_951, "10\u{a0}ko", "10\u{a0}kB"),
    (999_499, "999\u{a0}ko", "999\u{a0}kB"), (999_500, "1,0\u{a0}Mo", "1.0\u{a0}MB"),
    (41_000_000, "41\u{a0}Mo", "41\u{a0}MB"), (2_900_000_000, "2,9\u{a0}Go", "2.9\u{a0}GB"),
    (UInt64.max, "18\u{202f}446\u{202f}744\u{a0}To", "18,446,744\u{a0}TB"),
  ])
  func bytesAreInDecimalUnits(value: UInt64, french: String, english: String) {
    #expect(NumberText.bytes(value, .french) == french)
    #expect(NumberText.bytes(value, .english) == english)
  }

  @Test func onlyNothingIsZeroAndOnlyAllIsAHundredPerCent() {
    #expect(NumberText.percent(812, of: 2_874, .french) == "28\u{a0}%")
    #expect(NumberText.percent(0, of: 10, .french) == "0\u{a0}%")
    #expect(NumberText.percent(1, of: 1_000, .french) == "moins de 1\u{a0}%")
    #expect(NumberText.percent(999, of: 1_000, .english) == "99%")
    #expect(NumberText.percent(10, of: 10, .english) == "100%")
    #expect(NumberText.percent(1, of: 0, .english) == nil)
    #expect(NumberText.finePercent(61, of: 1_000, .french) == "6,1\u{a0}%")
    #expect(NumberText.finePercent(1, of: 100_000, .french) == "moins de 0,1\u{a0}%")
    #expect(NumberText.finePercent(99_999, of: 100_000, .english) == "99.9%")
    #expect(NumberText.finePercent(.max, of: 1, .english) == "100%")
    #expect(NumberText.finePercent(1, of: 0, .english) == nil)
  }

  @Test func roundedPartsAddUpToTheirRoundedSum() {
    var random = SeededRandom.forProperty(usual: 20_261_131)
    for _ in 0..<1_000 {
      let parts = (0..<6).map { _ in UInt64.random(in: 0...400, using: &random) }
      let whole = UInt64.random(in: 2_400...9_000, using: &random)
      let sum = Double(parts.reduce(0, +)) / Double(whole) * 1000
      let tenths = NumberText.tenths(parts, of: whole)
      #expect(tenths.reduce(0, +) == Int(sum.rounded()), "seed \(random.seed): \(parts) \(whole)")
      for (part, rounded) in zip(parts, tenths) {
        #expect(abs(Double(part) / Double(whole) * 1000 - Double(rounded)) < 1.001)
      }
    }
    #expect(NumberText.tenths([5], of: 0) == [0])
    #expect(NumberText.tenths([.max], of: 1) == [1_000])
  }
}
