import TestSupport
import Testing
import Wire

@Suite struct TLSRecordHeaderTests {
  func parse(_ bytes: [UInt8]) -> Result<TLSRecordHeader, WireError> {
    outcome { () throws(WireError) in
      var reader = ByteReader(bytes.span, layer: .tls)
      return try TLSRecordHeader(parsing: &reader)
    }
  }

  @Test func typeAndLengthAreRead() {
    let header = parse([22, 3, 1, 0x02, 0x05]).value
    #expect(header?.contentType == .handshake)
    #expect(header?.fragmentLength == 0x205)
  }

  @Test func onlyTheFiveContentTypesBeginARecord() {
    for type in UInt8.min ... .max {
      let result = parse([type, 3, 3, 0, 1])
      #expect((result.reason == nil) == (20...24).contains(type), "\(type)")
      if let reason = result.reason { #expect(reason == .badValue) }
    }
    #expect(parse([20, 3, 3, 0, 1]).value?.contentType == .changeCipherSpec)
    #expect(parse([21, 3, 3, 0, 1]).value?.contentType == .alert)
    #expect(parse([23, 3, 3, 0, 1]).value?.contentType == .applicationData)
  }

  @Test func onlyTheMajorVersionIsLookedAt() {
    for minor in UInt8.min ... .max { #expect(parse([22, 3, minor, 0, 1]).reason == nil) }
    for major in [UInt8(0), 1, 2, 4, 0xfe, 0xff] {
      #expect(parse([22, major, 3, 0, 1]).reason == .badVersion)
    }
  }

  @Test(arguments: [0, 1, 0x4000, 0x4800])
  func lengthsUpToTheLongestFragmentAreRead(length: Int) {
    #expect(
      parse([22, 3, 3, UInt8(length >> 8), UInt8(length & 0xff)]).value?.fragmentLength == length)
  }

  @Test(arguments: [0x4801, 0x8000, 0xffff])
  func longerFragmentsAreRefused(length: Int) {
    #expect(parse([22, 3, 3, UInt8(length >> 8), UInt8(length & 0xff)]).reason == .tooLong)
  }

  @Test func everyPrefixIsTruncated() {
    for prefix in Abuse.prefixes(of: [22, 3, 1, 2, 0]) {
      #expect(parse(prefix).reason == .truncated, "\(prefix.count) bytes")
    }
  }

  @Test func anyBytesGiveABoundedLengthOrAnError() {
    var random = SeededRandom.forProperty(usual: 211)
    for bytes in hostileMessages(
      from: [[22, 3, 1, 2, 0]], count: 5000, longest: 8, using: &random)
    {
      guard let header = parse(bytes).value else { continue }
      #expect((0...18_432).contains(header.fragmentLength), "seed \(random.seed)")
    }
  }
}
