import TestSupport
import Testing

@testable import Privacy

@Suite struct ContentDigestTests {
  @Test(arguments: [
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func digestsAreThoseOfTheStandard(text: String, times: Int, expected: String) {
    let bytes = Array(String(repeating: text, count: times).utf8)
    var digest = ContentDigest()
    digest.update(bytes.span)
    #expect(digest.finalize() == expected)
  }

  @Test(arguments: [1, 63, 64, 65, 4096, 65_535, 65_536, 65_537, 200_000])
  func theWayOfCuttingDoesNotMatter(length: Int) {
    var random = SeededRandom(seed: 9)
    let bytes = random.bytes(200_000)
    var whole = ContentDigest()
    whole.update(bytes.span)
    var pieces = ContentDigest()
    for start in stride(from: 0, to: bytes.count, by: length) {
      let piece = Array(bytes[start..<min(start + length, bytes.count)])
      pieces.update(piece.span)
      pieces.update([UInt8]().span)
    }
    #expect(pieces.finalize() == whole.finalize())
  }
}
