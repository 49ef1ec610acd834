import Foundation
import TestSupport
import Testing

@testable import Reports

@Suite struct QuotedPrintableTests {
  /// A reader that shares nothing with the writer.
  private func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if rest.first == 0x0a {
        rest.removeFirst()
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      rest = rest.dropFirst(2)
      bytes.append(UInt8(digits, radix: 16) ?? 0)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func check(_ text: String, seed: UInt64 = 0) {
    let encoded = QuotedPrintable.encoded(text)
    #expect(decoded(encoded) == text, "seed \(seed)")
    for line in encoded.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 76)
      #expect(line.utf8.allSatisfy { (0x20...0x7e).contains($0) })
      #expect(!line.hasPrefix(".") && !line.hasPrefix("From ") && !line.hasSuffix(" "))
    }
  }

  @Test func whatIsWrittenIsReadBackFromShortLinesOfSevenBits() {
    for text in SampleTown.hostileNames + [
      "", ".", "\n.\n", "From moi\nFrom toi", "fin \n \n", "a=b",
      String(repeating: "é", count: 200),
      String(repeating: "x", count: 75) + ".", String(repeating: "x", count: 75) + "From ici",
      String(repeating: " ", count: 200), "\r\n\t",
    ] {
      check(text)
    }
  }

  @Test func anyTextIsReadBack() {
    var random = SeededRandom.forProperty(usual: 20261119)
    for _ in 0..<200 {
      let scalars = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        Unicode.Scalar(
          [0x0a, 0x20, 0x2e, 0x3d, 0x46, 0x61, 0xe9, 0x202f].randomElement(using: &random) ?? 0x61)
          ?? "a"
      }
      check(String(String.UnicodeScalarView(scalars)), seed: random.seed)
    }
  }
}
