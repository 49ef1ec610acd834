import Model
import TestSupport
import Testing
import Wire

@Suite struct FramingTests {
  func link(_ bytes: [UInt8], _ link: LinkType) throws(WireError) -> LinkHeader {
    try LinkHeader(parsing: bytes.span, link: link)
  }

  @Test func ppp() throws {
    #expect(try link([0xff, 3, 0, 0x57], .ppp).etherType == .ipv6)
    #expect(try link([0xff, 3, 0, 0x57], .ppp).length == 4)
    #expect(try link([0x21], .ppp).length == 1)
    #expect(try link([2, 0x81], .ppp).etherType == .mpls)
    // Link control, and encrypted content.
    #expect(try link([0xff, 3, 0xc0, 0x21], .ppp).etherType == .unread)
    #expect(try link([0, 0xfd], .ppp).etherType == .unread)
    #expect(throws: WireError(.link, .truncated, at: 0)) { try link([0xff, 3, 0], .ppp) }
  }

  @Test func ciscoHDLC() throws {
    #expect(try link([0x0f, 0, 8, 0], .pppHDLC).etherType == .ipv4)
    #expect(try link([0x8f, 0, 0x86, 0xdd], .ciscoHDLC).etherType == .ipv6)
    #expect(throws: WireError(.link, .badValue, at: 1)) { try link([0, 0, 8, 0], .ciscoHDLC) }
  }

  @Test func snapNeedsItsOrganisation() throws {
    func frame(_ header: [UInt8]) -> [UInt8] {
      Packet.ethernet(type: 40, payload: header + [UInt8](repeating: 0x45, count: 40))
    }
    #expect(try link(frame([0xaa, 0xaa, 3, 0, 0, 0, 8, 0]), .ethernet).etherType == .ipv4)
    #expect(try link(frame([0xaa, 0xaa, 3, 0, 0, 0xf8, 8, 0]), .ethernet).length == 22)
    // Cisco's own protocols, and spanning tree.
    #expect(try link(frame([0xaa, 0xaa, 3, 0, 0, 0x0c, 8, 0]), .ethernet).length == 14)
    #expect(try link(frame([0x42, 0x42, 3, 0, 0, 0, 8, 0]), .ethernet).length == 14)
  }

  @Test func metadataOfSeveralOptions() throws {
    let frame = Packet.ethernet(
      type: 0x8909, payload: [1, 2, 0, 1, 0, 100, 0, 2, 0, 7, 8, 0])
    #expect(try link(frame, .ethernet).etherType == .ipv4)
    #expect(try link(frame, .ethernet).length == 26)
  }

  @Test func tagsOfAllKindsAreBounded() throws {
    func frame(_ count: Int) -> [UInt8] {
      let tags = (0..<count).flatMap { _ -> [UInt8] in [0, 0, 0, 1, 0x89, 0x26] }
      return Packet.ethernet(type: 0x8926, payload: tags.dropLast(2) + [8, 0])
    }
    #expect(try link(frame(LinkHeader.mostTags), .ethernet).etherType == .ipv4)
    #expect(throws: WireError(.link, .tooMany, at: 0)) {
      try link(frame(LinkHeader.mostTags + 1), .ethernet)
    }
  }

  @Test func wlanFramesWithoutAPacket() throws {
    var beacon = Encapsulation.wlan + Encapsulation.snap
    beacon[0] = 0x80
    var null = beacon
    null[0] = 0x48
    var protected = Encapsulation.wlan + Encapsulation.snap
    protected[1] |= 0x40
    var aggregate = [0x88] + Encapsulation.wlan.dropFirst() + [0x80, 0] + Encapsulation.snap
    aggregate[0] = 0x88
    for frame in [beacon, null, protected, aggregate] {
      #expect(try link(frame, .ieee80211).etherType == .unread)
    }
    // Between access points a fourth address, and an HT control field with the order flag.
    var between = Encapsulation.wlan
    between[1] = 0x03
    #expect(
      try link(between + [UInt8](repeating: 1, count: 6) + Encapsulation.snap, .ieee80211).length
        == 38)
    var ordered = [0x88] + Encapsulation.wlan.dropFirst()
    ordered[1] |= 0x80
    #expect(
      try link(ordered + [0, 0, 1, 2, 3, 4] + Encapsulation.snap, .ieee80211).length == 38)
    #expect(throws: WireError(.link, .badLength, at: 4)) { try link([0, 0, 3, 0], .radiotap) }
  }

  @Test func nflogAttributes() throws {
    #expect(throws: WireError(.link, .badLength, at: 8)) {
      try link([2, 0, 0, 0, 3, 0, 1, 0], .nflog)
    }
    #expect(throws: WireError(.link, .badVersion, at: 2)) { try link([2, 1, 0, 0], .nflog) }
    #expect(try link([2, 0, 0, 0], .nflog).etherType == .unread)
    // A bridge's packets are frames, not packets.
    #expect(try link([7, 0, 0, 0, 8, 0, 9, 0, 1, 2, 3, 4], .nflog).etherType == .unread)
    #expect(try link([10, 0, 0, 0, 8, 0, 9, 0, 1, 2, 3, 4], .nflog).etherType == .ipv6)
    #expect(try link([10, 0, 0, 0, 8, 0, 9, 0, 1, 2, 3, 4], .nflog).length == 8)
  }

  @Test(arguments: Encapsulation.belowIP) func everyPrefixIsSurvived(_ way: Encapsulation) {
    let frame = way.wrap([0x45])
    for prefix in Abuse.prefixes(of: frame) {
      // It throws or it does not; what it says lies within the bytes.
      if let header = try? LinkHeader(parsing: prefix.span, link: way.link) {
        #expect(header.length <= prefix.count)
      }
    }
    for changed in Abuse.byteChanges(of: frame) {
      if let header = try? LinkHeader(parsing: changed.span, link: way.link) {
        #expect(header.length <= changed.count)
      }
    }
  }
}
