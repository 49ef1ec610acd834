import TestSupport
import Testing
import Wire

@Suite struct VarintTests {
  /// RFC 9000, appendix A.1.
  @Test(arguments: [
    ("c2197c5eff14e88c", 151_288_809_941_952_652), ("9d7f3e7d", 494_878_333), ("7bbd", 15_293),
    ("25", 37), ("4025", 37),
  ]) func theNumbersOfTheStandard(_ text: String, _ value: Int) throws {
    let bytes = [UInt8](hexadecimal: text)
    #expect(try varint(bytes + [0xff]) == (value, bytes.count))
  }

  @Test func theLargestNumberOfEachLength() throws {
    for (width, value) in [
      (1, 63), (2, 16_383), (4, 1_073_741_823), (8, 4_611_686_018_427_387_903),
    ] {
      let bytes = QUICFrameBytes.varint(value, width: width)
      #expect(try varint(bytes) == (value, width))
      #expect(throws: WireError(.quic, .badLength, at: width)) {
        try varint(bytes, upTo: value - 1)
      }
    }
  }

  @Test func everyPrefixIsTruncated() {
    for width in [1, 2, 4, 8] {
      for prefix in Abuse.prefixes(of: QUICFrameBytes.varint(5, width: width)) {
        #expect(throws: WireError(.quic, .truncated, at: 0)) { try varint(prefix) }
      }
    }
  }

  @Test func skippingLeavesOutTheWholeNumber() throws {
    for width in [1, 2, 4, 8] {
      let bytes = QUICFrameBytes.varint(9, width: width) + [7]
      var reader = ByteReader(bytes.span, layer: .quic)
      try reader.skipVarint()
      let offset = reader.offset
      #expect(offset == width)
    }
  }
}
