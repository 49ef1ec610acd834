import TestSupport
import Testing
import Wire

@Suite struct UDPHeaderTests {
  func parse(
    _ datagram: [UInt8], ipPayloadLength: Int? = nil
  ) -> Result<UDPHeader, WireError> {
    outcome { () throws(WireError) in
      try UDPHeader(
        parsing: datagram.span, ipPayloadLength: ipPayloadLength ?? datagram.count)
    }
  }

  static let good = Packet.udp(from: 50_000, to: 53, payload: [1, 2, 3, 4])

  func withLength(_ length: Int) -> [UInt8] {
    var bytes = Self.good
    bytes[4] = UInt8(truncatingIfNeeded: length >> 8)
    bytes[5] = UInt8(truncatingIfNeeded: length)
    return bytes
  }

  @Test func portsAndLengthAreRead() {
    let header = parse(Self.good).value
    #expect(header?.sourcePort == 50_000)
    #expect(header?.destinationPort == 53)
    #expect(header?.payloadLength == 4)
  }

  @Test func theSmallerOfTheTwoLengthsCounts() {
    #expect(parse(withLength(10)).value?.payloadLength == 2)
    #expect(parse(withLength(8)).value?.payloadLength == 0)
    #expect(parse(withLength(13)).value?.payloadLength == 4)
    #expect(parse(Abuse.lengthPlusOne(in: Self.good, at: 4, width: 2)).value?.payloadLength == 4)
    #expect(parse(Abuse.hugeLength(in: Self.good, at: 4, width: 2)).value?.payloadLength == 4)
  }

  @Test func lengthZeroReachesToTheEndOfTheIPPayload() {
    #expect(parse(withLength(0)).value?.payloadLength == 4)
    #expect(parse(withLength(0), ipPayloadLength: 70_000).value?.payloadLength == 69_992)
  }

  @Test(arguments: 1...7)
  func aLengthShorterThanTheHeaderIsRefused(length: Int) {
    #expect(parse(withLength(length)).reason == .badLength)
  }

  @Test(arguments: [0, 7, 8])
  func anIPPayloadShorterThanTheHeaderLeavesNothing(length: Int) {
    #expect(parse(Self.good, ipPayloadLength: length).value?.payloadLength == 0)
  }

  @Test func everyPrefixOfTheHeaderIsTruncated() {
    for prefix in Abuse.prefixes(of: Array(Self.good[..<8])) {
      #expect(parse(prefix).reason == .truncated, "\(prefix.count) bytes")
      #expect(parse(prefix).layer == .udp)
    }
  }

  @Test func anyBytesGiveALengthInsideTheIPPayloadOrAnError() {
    var random = SeededRandom.forProperty(usual: 206)
    for bytes in hostileMessages(from: [Self.good], count: 5000, longest: 20, using: &random)
      + Abuse.byteChanges(of: Self.good)
    {
      let limit = Int.random(in: 0...70_000, using: &random)
      guard let header = parse(bytes, ipPayloadLength: limit).value else { continue }
      #expect((0...max(limit - 8, 0)).contains(header.payloadLength), "seed \(random.seed)")
    }
  }
}
