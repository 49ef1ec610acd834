import Model
import TestSupport
import Testing
import Wire

@Suite struct IPv6HeaderTests {
  static let source = IPAddress(v6High: 0xfd20_0000_0000_0000, low: 5)
  static let destination = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 7)
  /// The header types whose second byte counts units of 8 bytes beyond the first.
  static let ordinary: [UInt8] = [0, 43, 60, 135, 139, 140]

  func packet(_ next: UInt8, _ payload: [UInt8]) -> [UInt8] {
    Packet.ipv6(from: Self.source, to: Self.destination, next: next, payload: payload)
  }

  func parse(_ packet: [UInt8]) -> Result<IPHeader, WireError> {
    outcome { () throws(WireError) in try IPHeader(parsing: packet.span, etherType: .ipv6) }
  }

  /// An extension header of 8 bytes, and 8 more for each unit.
  func header(next: UInt8, units: UInt8 = 0) -> [UInt8] {
    [next, units] + [UInt8](repeating: 0, count: 6 + 8 * Int(units))
  }

  func fragment(next: UInt8, field: Int) -> [UInt8] {
    var bytes: [UInt8] = [next, 0]
    bytes.append16(field)
    return bytes + [0, 0, 0, 1]
  }

  @Test func aPlainHeaderIsRead() {
    let header = parse(packet(17, [1, 2, 3])).value
    #expect(header?.source == Self.source)
    #expect(header?.destination == Self.destination)
    #expect(header?.transport == .udp)
    #expect(header?.isFragment == false)
    #expect(header?.length == 40)
    #expect(header?.payloadLength == 3)
  }

  @Test(arguments: ordinary, [UInt8(0), 1, 31, 255])
  func anExtensionHeaderIsPassedByItsLength(type: UInt8, units: UInt8) {
    let found = parse(packet(type, header(next: 6, units: units) + [9, 9])).value
    #expect(found?.transport == .tcp)
    #expect(found?.length == 48 + 8 * Int(units))
    #expect(found?.payloadLength == 2)
  }

  @Test(arguments: [UInt8(1), 4, 255])
  func theAuthenticationHeaderCountsInWordsMinusTwo(units: UInt8) {
    let bytes = [6, units] + [UInt8](repeating: 0, count: 6 + 4 * Int(units)) + [9]
    let found = parse(packet(51, bytes)).value
    #expect(found?.transport == .tcp)
    #expect(found?.length == 48 + 4 * Int(units))
    #expect(found?.payloadLength == 1)
  }

  @Test(arguments: [UInt8(6), 17, 50, 58, 59, 4, 41, 253, 255])
  func theChainEndsAtWhateverIsNoExtensionHeader(next: UInt8) {
    let found = parse(packet(0, header(next: next))).value
    #expect(found?.transport.rawValue == next)
    #expect(found?.length == 48)
    #expect(found?.payloadLength == 0)
  }

  @Test func allKindsInTheOrderOfTheRFC() {
    let ah: [UInt8] = [60, 4] + [UInt8](repeating: 0, count: 22)
    let chain =
      header(next: 60) + header(next: 43) + header(next: 44) + fragment(next: 51, field: 0) + ah
      + header(next: 135) + header(next: 6) + [7]
    let found = parse(packet(0, chain)).value
    #expect(found?.transport == .tcp)
    #expect(found?.length == 40 + chain.count - 1)
    #expect(found?.payloadLength == 1)
    #expect(found?.isFragment == false)
  }

  @Test(arguments: [0x0000, 0x0002, 0x0004, 0x0006])
  func anAtomicFragmentIsAWholePacket(field: Int) {
    // Two reserved bits stand between offset and flag.
    let found = parse(packet(44, fragment(next: 17, field: field) + [1])).value
    #expect(found?.isFragment == false)
    #expect(found?.transport == .udp)
    #expect(found?.payloadLength == 1)
  }

  @Test(arguments: [0x0001, 0x0008, 0x0009, 0xfff8, 0xffff])
  func aFragmentEndsTheChain(field: Int) {
    // What follows belongs to the middle of something: it is not read as a header.
    let found = parse(packet(44, fragment(next: 60, field: field) + [6, 255])).value
    #expect(found?.isFragment == true)
    #expect(found?.transport.rawValue == 60)
    #expect(found?.length == 48)
    #expect(found?.payloadLength == 2)
  }

  @Test func eightExtensionHeadersAreReadAndNineRefused() {
    func chain(_ count: Int) -> [UInt8] {
      (1...count).flatMap { header(next: $0 == count ? 6 : 60) }
    }
    #expect(IPHeader.mostExtensionHeaders == 8)
    #expect(parse(packet(60, chain(8))).value?.transport == .tcp)
    #expect(parse(packet(60, chain(9))).reason == .tooMany)
    #expect(parse(packet(60, chain(500))).reason == .tooMany)
  }

  @Test func payloadLengthZeroReachesToTheEnd() {
    var bytes = packet(0, header(next: 6) + [1, 2, 3])
    bytes[4] = 0
    bytes[5] = 0
    #expect(parse(bytes).value?.payloadLength == 3)
    #expect(parse(packet(59, [])).value?.payloadLength == 0)
  }

  @Test func aChainLongerThanThePayloadIsRefused() {
    // The second header lies in the padding of the link.
    var bytes = packet(60, header(next: 60)) + header(next: 6)
    #expect(parse(bytes).reason == .badLength)
    bytes[5] = 16
    #expect(parse(bytes).value?.payloadLength == 0)
  }

  @Test func linkPaddingIsNoPayload() {
    #expect(parse(packet(17, [1, 2, 3]) + [0, 0, 0]).value?.payloadLength == 3)
  }

  @Test func otherVersionsAreRefused() {
    for version in UInt8(0)...15 where version != 6 {
      var bytes = packet(17, [1])
      bytes[0] = version << 4
      #expect(parse(bytes).reason == .badVersion)
    }
  }

  @Test(arguments: [0, 43, 44, 51, 60, 135, 139, 140] as [UInt8])
  func everyPrefixOfAChainIsTruncated(type: UInt8) {
    let bytes = packet(type, header(next: 6, units: 0))
    for prefix in Abuse.prefixes(of: bytes) {
      #expect(parse(prefix).reason == .truncated, "\(prefix.count) bytes")
      #expect(parse(prefix).layer == .ipv6)
    }
  }

  @Test func lengthsThatLieAreTruncated() {
    let bytes = packet(60, header(next: 6))
    #expect(parse(Abuse.lengthPlusOne(in: bytes, at: 41, width: 1)).reason == .truncated)
    #expect(parse(Abuse.hugeLength(in: bytes, at: 41, width: 1)).reason == .truncated)
    #expect(parse(Abuse.lengthPlusOne(in: bytes, at: 4, width: 2)).value?.payloadLength == 1)
    #expect(parse(Abuse.hugeLength(in: bytes, at: 4, width: 2)).value?.payloadLength == 65_527)
  }

  @Test func anyBytesGiveAHeaderInsideThemOrAnError() {
    var random = SeededRandom.forProperty(usual: 205)
    let good = [
      packet(17, [1, 2, 3]), packet(0, header(next: 44) + fragment(next: 51, field: 0)),
      packet(60, header(next: 43, units: 1) + header(next: 6) + [1]),
    ]
    for bytes in hostileMessages(from: good, count: 6000, longest: 200, using: &random)
      + good.flatMap(Abuse.byteChanges)
    {
      guard let header = parse(bytes).value else { continue }
      #expect(
        (40...bytes.count).contains(header.length)
          && (0...65_535).contains(header.payloadLength), "seed \(random.seed)")
    }
  }
}
