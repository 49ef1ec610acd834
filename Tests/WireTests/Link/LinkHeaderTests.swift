import Model
import TestSupport
import Testing
import Wire

@Suite struct LinkHeaderTests {
  static let supported: [LinkType] = [
    .ethernet, .linuxSLL, .linuxSLL2, .raw, .rawBSD, .rawOpenBSD, .ipv4, .ipv6, .null, .loop,
    .ppp, .pppHDLC, .ciscoHDLC, .ieee80211, .radiotap, .nflog,
  ]

  func parse(_ frame: [UInt8], _ link: LinkType = .ethernet) -> Result<LinkHeader, WireError> {
    outcome { () throws(WireError) in try LinkHeader(parsing: frame.span, link: link) }
  }

  func tagged(_ tags: [(type: Int, vlan: Int)], type: Int = 0x0800) -> [UInt8] {
    Packet.ethernet(type: type, tags: tags, payload: [0x45])
  }

  @Test(arguments: [0x0800, 0x86dd, 0x0806, 0x8847, 0x0600, 0x0026])
  func ethernetGivesItsType(type: Int) {
    let header = parse(tagged([], type: type)).value
    #expect(header?.etherType == EtherType(rawValue: UInt16(type)))
    #expect(header?.vlan == 0)
    #expect(header?.length == 14)
  }

  @Test(arguments: [0x8100, 0x88a8, 0x9100])
  func oneTagGivesItsIdentifier(tagType: Int) {
    // Priority 5 and the drop bit stand before the identifier.
    let header = parse(tagged([(tagType, 0xb000 | 20)])).value
    #expect(header?.etherType == .ipv4)
    #expect(header?.vlan == 20)
    #expect(header?.length == 18)
  }

  @Test func theInnermostOfTwoTagsCounts() {
    let header = parse(tagged([(0x88a8, 100), (0x8100, 31)], type: 0x86dd)).value
    #expect(header == parse(tagged([(0x8100, 100), (0x8100, 31)], type: 0x86dd)).value)
    #expect(header?.vlan == 31)
    #expect(header?.etherType == .ipv6)
    #expect(header?.length == 22)
  }

  @Test func aPriorityTagNamesNoNetwork() {
    #expect(parse(tagged([(0x8100, 0xe000)])).value?.vlan == 0)
    #expect(parse(tagged([(0x88a8, 100), (0x8100, 0xe000)])).value?.vlan == 100)
  }

  @Test func theReservedIdentifierNamesNoNetwork() {
    // 0xfff is reserved (IEEE 802.1Q, table 9-2).
    #expect(parse(tagged([(0x8100, 0x0fff)])).value?.vlan == 0)
    #expect(parse(tagged([(0x88a8, 100), (0x8100, 0xffff)])).value?.vlan == 100)
    #expect(parse(tagged([(0x8100, 0x0ffe)])).value?.vlan == 4094)
  }

  @Test func fourTagsAreReadAndFiveRefused() {
    let tags = (1...5).map { (type: 0x8100, vlan: $0) }
    #expect(parse(tagged(Array(tags[..<4]))).value?.vlan == 4)
    #expect(parse(tagged(Array(tags[..<4]))).value?.length == 30)
    #expect(parse(tagged(tags)).reason == .tooMany)
  }

  @Test func cookedCaptureOfVersion1HasItsTypeAtByte14() {
    let frame: [UInt8] = [0, 0, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 0x86, 0xdd, 0x60]
    let header = parse(frame, .linuxSLL).value
    #expect(header?.etherType == .ipv6)
    #expect(header?.length == 16)
    let tagged = Array(frame[..<14]) + [0x81, 0x00, 0x00, 0x14, 0x08, 0x00, 0x45]
    #expect(parse(tagged, .linuxSLL).value?.vlan == 20)
    #expect(parse(tagged, .linuxSLL).value?.length == 20)
  }

  @Test func cookedCaptureOfVersion2HasItsTypeAtByte0() {
    let rest: [UInt8] = [0, 0, 0, 0, 0, 3, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0]
    let header = parse([0x08, 0x00] + rest + [0x45], .linuxSLL2).value
    #expect(header?.etherType == .ipv4)
    #expect(header?.length == 20)
    let tagged = [0x81, 0x00] + rest + [0x00, 0x14, 0x86, 0xdd, 0x60]
    #expect(parse(tagged, .linuxSLL2).value?.vlan == 20)
    #expect(parse(tagged, .linuxSLL2).value?.etherType == .ipv6)
    #expect(parse(tagged, .linuxSLL2).value?.length == 24)
  }

  @Test(arguments: [LinkType.raw, .rawBSD, .rawOpenBSD, .ipv4, .ipv6])
  func rawIPTellsItsVersionByItsFirstNibble(link: LinkType) {
    #expect(parse([0x45], link).value?.etherType == .ipv4)
    #expect(parse([0x60], link).value?.etherType == .ipv6)
    #expect(parse([0x60], link).value?.length == 0)
    #expect(parse([], link).reason == .truncated)
    for nibble in UInt8(0)...15 where nibble != 4 && nibble != 6 {
      #expect(parse([nibble << 4], link).reason == .badVersion)
    }
  }

  @Test(arguments: [
    (UInt8(2), EtherType.ipv4), (10, .ipv6), (24, .ipv6), (28, .ipv6), (30, .ipv6),
  ])
  func loopbackFamiliesInBothByteOrders(family: UInt8, type: EtherType) {
    for frame: [UInt8] in [[0, 0, 0, family, 0x45], [family, 0, 0, 0, 0x45]] {
      #expect(parse(frame, .null).value?.etherType == type)
      #expect(parse(frame, .null).value?.length == 4)
    }
    #expect(parse([0, 0, 0, family, 0x45], .loop).value?.etherType == type)
    // OpenBSD's loopback is always in network order.
    #expect(parse([family, 0, 0, 0, 0x45], .loop).reason == .badValue)
  }

  @Test(arguments: [
    [0, 0, 0, 0], [0, 0, 0, 7], [7, 0, 0, 0], [255, 255, 255, 255], [0, 2, 0, 0],
  ])
  func otherLoopbackFamiliesAreRefused(frame: [UInt8]) {
    #expect(parse(frame, .null).reason == .badValue)
    #expect(parse(frame, .loop).reason == .badValue)
  }

  @Test func onlySupportedLinkTypesAreRead() {
    for number in UInt32(0)...300 {
      let link = LinkType(rawValue: number)
      let isRefused = parse([UInt8](repeating: 0, count: 40), link).reason == .unsupportedLinkType
      #expect(LinkHeader.isSupported(link) == !isRefused)
      #expect(LinkHeader.isSupported(link) == Self.supported.contains(link))
    }
    #expect(parse([], LinkType(rawValue: .max)).reason == .unsupportedLinkType)
  }

  @Test func everyPrefixOfAHeaderIsTruncated() {
    let frame = tagged([(0x88a8, 100), (0x8100, 31)])
    for prefix in Abuse.prefixes(of: Array(frame[..<22])) {
      #expect(parse(prefix).reason == .truncated, "\(prefix.count) bytes")
    }
    for link in [LinkType.linuxSLL, .linuxSLL2, .null, .loop] {
      let header = [UInt8](
        repeating: 0, count: link == .linuxSLL ? 16 : link == .linuxSLL2 ? 20 : 4)
      for prefix in Abuse.prefixes(of: header) {
        #expect(parse(prefix, link).reason == .truncated, "\(link), \(prefix.count) bytes")
      }
    }
  }

  @Test func anyBytesGiveAHeaderInsideThemOrAnError() {
    var random = SeededRandom.forProperty(usual: 203)
    let good = [tagged([]), tagged([(0x88a8, 100), (0x8100, 31)])]
    let frames = hostileMessages(from: good, count: 6000, longest: 60, using: &random)
    for frame in frames + good.flatMap(Abuse.byteChanges) {
      for link in Self.supported {
        guard let header = parse(frame, link).value else { continue }
        #expect(
          header.length <= frame.count && header.vlan <= 4094 && !header.etherType.isTag,
          "seed \(random.seed)")
      }
    }
  }
}
