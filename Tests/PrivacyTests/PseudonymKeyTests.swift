import Testing

@testable import Privacy

@Suite struct PseudonymKeyTests {
  @Test(arguments: [0, 1, 16, 31, 33, 64, 10_000])
  func onlyThirtyTwoBytesAreAKey(length: Int) {
    #expect(PseudonymKey(bytes: [UInt8](repeating: 1, count: length)) == nil)
  }

  @Test func theFingerprintIsTheKnownOne() throws {
    let key = try #require(PseudonymKey(bytes: Array(0..<32)))
    #expect(key.fingerprint == "1c40598d289609c6")
  }

  @Test func generatedKeysDiffer() {
    let keys = (0..<50).map { _ in PseudonymKey.randomBytes() }
    #expect(Set(keys).count == 50)
    #expect(Set(keys.compactMap { PseudonymKey(bytes: $0)?.fingerprint }).count == 50)
    #expect(keys.allSatisfy { $0.count == PseudonymKey.length })
  }

  @Test func aKeyNeverPrintsItself() throws {
    let key = try #require(PseudonymKey(bytes: [UInt8](repeating: 0xab, count: 32)))
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped, "\([key])"] {
      #expect(!text.contains("171") && !text.lowercased().contains("abab"), "\(text)")
      #expect(text.contains(key.fingerprint))
    }
  }
}
