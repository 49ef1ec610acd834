import Model
import TestSupport
import Testing
import Wire

@Suite struct IPv4HeaderTests {
  static let source = IPAddress(v4: 0x0a14_0105)
  static let destination = IPAddress(v4: 0xc633_6407)

  func packet(
    payload: Int = 12, options: [UInt8] = [], fragment: Int = 0, totalLength: Int? = nil
  ) -> [UInt8] {
    Packet.ipv4(
      from: Self.source, to: Self.destination, transport: 6,
      payload: [UInt8](repeating: 0x55, count: payload), options: options, fragment: fragment,
      totalLength: totalLength)
  }

  func parse(_ packet: [UInt8]) -> Result<IPHeader, WireError> {
    outcome { () throws(WireError) in try IPHeader(parsing: packet.span, etherType: .ipv4) }
  }

  @Test func aPlainHeaderIsRead() {
    let header = parse(packet()).value
    #expect(header?.source == Self.source)
    #expect(header?.destination == Self.destination)
    #expect(header?.transport == .tcp)
    #expect(header?.isFragment == false)
    #expect(header?.length == 20)
    #expect(header?.payloadLength == 12)
  }

  @Test(arguments: 1...10)
  func optionsBelongToTheHeader(words: Int) {
    let header = parse(packet(options: [UInt8](repeating: 1, count: words * 4))).value
    #expect(header?.length == 20 + words * 4)
    #expect(header?.payloadLength == 12)
  }

  @Test func linkPaddingIsNoPayload() {
    #expect(parse(packet() + [0, 0, 0, 0, 0, 0]).value?.payloadLength == 12)
  }

  @Test func aCutPacketKeepsTheLengthOnTheWire() {
    #expect(parse(Array(packet(payload: 1000)[..<60])).value?.payloadLength == 980 + 20)
  }

  @Test func totalLengthZeroReachesToTheEnd() {
    // As a network card with receive offload writes it.
    #expect(parse(packet(payload: 100, totalLength: 0)).value?.payloadLength == 100)
    let options = packet(payload: 100, options: [1, 1, 1, 1], totalLength: 0)
    #expect(parse(options).value?.payloadLength == 100)
    #expect(parse(packet(payload: 0, totalLength: 0)).value?.payloadLength == 0)
  }

  @Test(arguments: [1, 19])
  func aTotalLengthShorterThanTheHeaderIsRefused(length: Int) {
    #expect(parse(packet(totalLength: length)).reason == .badLength)
  }

  @Test func aTotalLengthShorterThanTheOptionsIsRefused() {
    #expect(parse(packet(options: [1, 1, 1, 1], totalLength: 23)).reason == .badLength)
    #expect(parse(packet(options: [1, 1, 1, 1], totalLength: 24)).value?.payloadLength == 0)
  }

  @Test(arguments: [
    (0x0000, false), (0x4000, false), (0x8000, false), (0x2000, true), (0x2001, true),
    (0x0001, true), (0x1fff, true), (0x6000, true),
  ])
  func moreFragmentsOrAnOffsetMakeAFragment(field: Int, isFragment: Bool) {
    #expect(parse(packet(fragment: field)).value?.isFragment == isFragment)
  }

  @Test func otherVersionsAreRefused() {
    for version in UInt8(0)...15 where version != 4 {
      var bytes = packet()
      bytes[0] = version << 4 | 5
      #expect(parse(bytes).reason == .badVersion)
    }
  }

  @Test(arguments: UInt8(0)...4)
  func aHeaderUnder20BytesIsRefused(words: UInt8) {
    var bytes = packet()
    bytes[0] = 0x40 | words
    #expect(parse(bytes).reason == .badLength)
  }

  @Test func everyPrefixOfAHeaderIsTruncated() {
    let bytes = packet(options: [UInt8](repeating: 1, count: 40))
    for prefix in Abuse.prefixes(of: Array(bytes[..<60])) {
      #expect(parse(prefix).reason == .truncated, "\(prefix.count) bytes")
      #expect(parse(prefix).layer == .ipv4)
    }
  }

  @Test func lengthsThatLieAreHeldOrRefused() {
    #expect(
      parse(Abuse.lengthPlusOne(in: packet(), at: 2, width: 2)).value?.payloadLength == 13)
    #expect(
      parse(Abuse.hugeLength(in: packet(), at: 2, width: 2)).value?.payloadLength == 65_515)
    var short = packet(payload: 0)
    short[0] = 0x4f
    #expect(parse(short).reason == .truncated)
  }

  @Test func anyBytesGiveAHeaderInsideThemOrAnError() {
    var random = SeededRandom.forProperty(usual: 204)
    let good = [packet(), packet(options: [1, 1, 1, 1])]
    for bytes in hostileMessages(from: good, count: 6000, longest: 90, using: &random)
      + good.flatMap(Abuse.byteChanges)
    {
      guard let header = parse(bytes).value else { continue }
      #expect(
        (20...60).contains(header.length) && header.length <= bytes.count
          && (0...65_515).contains(header.payloadLength), "seed \(random.seed)")
    }
  }
}
