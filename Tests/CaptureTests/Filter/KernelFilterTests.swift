import Capture
import Model
import TestSupport
import Testing

/// What the kernel copies of each kind of packet.
@Suite struct KernelFilterTests {
  static let client = IPAddress(v4: 0x0a14_0105)
  static let server = IPAddress(v4: 0xc000_0263)
  static let client6 = IPAddress(v6High: 0x2001_0db8_0000_0020, low: 5)
  static let server6 = IPAddress(v6High: 0x2001_0db8_0000_0099, low: 99)
  static let filter = KernelFilter(link: .ethernet, ports: WatchedPorts())
  static let hello = TLSBytes.record(TLSBytes.hello("chatgpt.com"))
  static let bulk: [UInt8] = [0x17, 3, 3, 5, 0] + [UInt8](repeating: 9, count: 1400)

  /// What is copied of the frame, by our machine and by libpcap's, which must agree.
  func copied(_ frame: [UInt8], _ filter: KernelFilter? = Self.filter) throws -> UInt32 {
    let filter = try #require(filter)
    let length = FilterMachine(filter).run(frame)
    #expect(filter.libpcap(frame) == length)
    return length
  }

  static func segment(
    to port: Int = 443, from source: Int = 50_000, flags: UInt8 = 0x18, _ payload: [UInt8],
    tags: [(type: Int, vlan: Int)] = [], options: [UInt8] = [], isIPv6: Bool = false
  ) -> [UInt8] {
    Packet.frame(
      from: isIPv6 ? client6 : client, to: isIPv6 ? server6 : server, transport: 6,
      payload: Packet.tcp(
        from: source, to: port, sequence: 7, flags: flags, payload: payload, options: options),
      tags: tags)
  }

  static func datagram(
    to port: Int, from source: Int = 50_000, _ payload: [UInt8], isIPv6: Bool = false
  ) -> [UInt8] {
    Packet.frame(
      from: isIPv6 ? client6 : client, to: isIPv6 ? server6 : server, transport: 17,
      payload: Packet.udp(from: source, to: port, payload: payload))
  }

  @Test(arguments: [false, true])
  func handshakesAreWholeAndApplicationDataIsCut(isIPv6: Bool) throws {
    #expect(try copied(Self.segment(flags: 0x02, [], isIPv6: isIPv6)) == KernelFilter.whole)
    #expect(try copied(Self.segment(Self.hello, isIPv6: isIPv6)) == KernelFilter.whole)
    #expect(try copied(Self.segment(Self.bulk, isIPv6: isIPv6)) == KernelFilter.headerLength)
    #expect(
      try copied(Self.segment(Self.bulk, options: [1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2]))
        == KernelFilter.headerLength)
  }

  @Test(
    arguments: [
      [], [(0x8100, 20)], [(0x88a8, 200), (0x8100, 20)], [(0x9100, 1), (0x8100, 20)],
    ] as [[(type: Int, vlan: Int)]])
  func tagsInTheFrameArePassed(tags: [(type: Int, vlan: Int)]) throws {
    #expect(try copied(Self.segment(Self.hello, tags: tags)) == KernelFilter.whole)
    #expect(try copied(Self.segment(Self.bulk, tags: tags)) == KernelFilter.headerLength)
    // A download: what a server says.
    #expect(try copied(Self.segment(to: 50_000, from: 443, Self.bulk, tags: tags)) == 0)
  }

  @Test func aThirdTagIsLeftToTheProgram() throws {
    let tags: [(type: Int, vlan: Int)] = [(0x88a8, 1), (0x8100, 2), (0x8100, 3)]
    #expect(try copied(Self.segment(Self.bulk, tags: tags)) == KernelFilter.whole)
  }

  @Test func bareAcknowledgementsAreNotCopiedEvenWhenTheFrameIsFilledUp() throws {
    let bare = Self.segment(flags: 0x10, [])
    #expect(try copied(bare) == 0)
    #expect(try copied(bare + [UInt8](repeating: 0, count: 60 - bare.count)) == 0)
    #expect(try copied(Self.segment(flags: 0x11, [])) == KernelFilter.headerLength)
    #expect(try copied(Self.segment(flags: 0x04, [])) == KernelFilter.headerLength)
    #expect(try copied(Self.segment(flags: 0x19, [1, 2, 3])) == KernelFilter.whole)
  }

  @Test func aHelloOnAnyPortIsWhole() throws {
    #expect(try copied(Self.segment(to: 4_433, Self.hello)) == KernelFilter.whole)
    // The first byte of a record header that was split.
    #expect(try copied(Self.segment(to: 4_433, [0x16])) == KernelFilter.whole)
    #expect(try copied(Self.segment(to: 4_433, Self.bulk)) == 0)
    // The server's hello, and a record of another version.
    #expect(try copied(Self.segment(to: 4_433, [0x16, 3, 3, 0, 90, 2, 0, 0])) == 0)
    #expect(try copied(Self.segment(to: 4_433, [0x16, 9, 3, 0, 90, 1, 0, 0])) == 0)
    #expect(HelloPort.port(of: Self.segment(to: 4_433, Self.hello).span) == 4_433)
    #expect(HelloPort.port(of: Self.segment(to: 4_433, Self.bulk).span) == nil)
  }

  @Test func aLearnedPortIsWatched() throws {
    var ports = WatchedPorts()
    let isUsualNew = ports.learn(443)
    let isOtherNew = ports.learn(4_433)
    #expect(!isUsualNew && isOtherNew)
    let filter = KernelFilter(link: .ethernet, ports: ports)
    #expect(try copied(Self.segment(to: 4_433, [0xab, 0xcd]), filter) == KernelFilter.whole)
    #expect(try copied(Self.segment(to: 4_433, Self.bulk), filter) == KernelFilter.headerLength)
  }

  @Test func whoScansPortsCannotMakeTheProgramLonger() throws {
    var ports = WatchedPorts()
    for port in 10_000..<11_000 { _ = ports.learn(UInt16(port)) }
    #expect(ports.learned.count == WatchedPorts.mostLearned)
    #expect(ports.contains(10_999) && !ports.contains(10_000))
    #expect(ports.forgotten == UInt64(1_000 - WatchedPorts.mostLearned))
    let filter = try #require(KernelFilter(link: .ethernet, ports: ports))
    #expect(filter.isValid)
    #expect(filter.instructions.count < 4_096)
    #expect(try copied(Self.segment(to: 10_999, [1]), filter) == KernelFilter.whole)
    #expect(try copied(Self.datagram(to: 10_999, [1, 2]), filter) == KernelFilter.quicLength)
  }

  @Test func theKernelsChecksTakeTheProgram() throws {
    #expect(try #require(Self.filter).isValid)
    #expect(KernelFilter(link: .linuxSLL, ports: WatchedPorts()) == nil)
  }

  @Test(arguments: [false, true])
  func datagramsByKind(isIPv6: Bool) throws {
    let long: [UInt8] = [0xc3, 0, 0, 0, 1] + [UInt8](repeating: 7, count: 1195)
    #expect(try copied(Self.datagram(to: 53, [1, 2], isIPv6: isIPv6)) == KernelFilter.whole)
    #expect(
      try copied(Self.datagram(to: 50_000, from: 53, [1, 2], isIPv6: isIPv6))
        == KernelFilter.whole)
    #expect(try copied(Self.datagram(to: 9_999, long, isIPv6: isIPv6)) == KernelFilter.whole)
    let short: [UInt8] = [0x43] + [UInt8](repeating: 7, count: 1199)
    #expect(
      try copied(Self.datagram(to: 443, short, isIPv6: isIPv6)) == KernelFilter.quicLength)
    #expect(try copied(Self.datagram(to: 50_000, from: 443, short, isIPv6: isIPv6)) == 0)
    #expect(try copied(Self.datagram(to: 9_999, short, isIPv6: isIPv6)) == 0)
    #expect(try copied(Self.datagram(to: 443, [], isIPv6: isIPv6)) == 0)
  }

  @Test(
    arguments: [
      0x0000_0001, 0x6b33_43cf, 0x709a_50c4, 0xff00_001d, 0, 0x1a2a_3a4a, 0xcaea_0a8a,
    ] as [UInt32])
  func everyVersionOfQUICThatCanBeReadIsWhole(version: UInt32) throws {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: version >> (24 - 8 * $0)) }
    let datagram = [0xc0] + bytes + [UInt8](repeating: 7, count: 100)
    #expect(try copied(Self.datagram(to: 9_999, datagram)) == KernelFilter.whole)
    #expect(
      try copied(Self.datagram(to: 9_999, [0xc0, 0x51, 0x30, 0x34, 0x36] + datagram)) == 0)
  }

  @Test func fragmentsAndExtensionHeadersAreWhole() throws {
    for fragment in [0x2000, 0x00b9, 0x20b9] {
      let packet = Packet.ipv4(
        from: Self.server, to: Self.client, transport: 17, payload: Self.bulk, fragment: fragment)
      #expect(
        try copied(Packet.ethernet(type: 0x0800, payload: packet)) == KernelFilter.whole)
    }
    // Don't fragment is no fragment.
    let whole = Packet.ipv4(
      from: Self.server, to: Self.client, transport: 6,
      payload: Packet.tcp(from: 443, to: 50_000, sequence: 1, payload: Self.bulk),
      fragment: 0x4000)
    #expect(try copied(Packet.ethernet(type: 0x0800, payload: whole)) == 0)
    for next in [0, 43, 44, 60, 139] as [UInt8] {
      let packet = Packet.frame(
        from: Self.server6, to: Self.client6, transport: next, payload: Self.bulk)
      #expect(try copied(packet) == KernelFilter.whole, "\(next)")
    }
  }

  @Test func whatReceiveOffloadMadeTooLongForItsHeaderIsStillRead() throws {
    let segment = Packet.tcp(from: 50_000, to: 443, sequence: 1, payload: Self.hello)
    let packet = Packet.ipv4(
      from: Self.client, to: Self.server, transport: 6, payload: segment, totalLength: 0)
    #expect(try copied(Packet.ethernet(type: 0x0800, payload: packet)) == KernelFilter.whole)
  }

  @Test(arguments: Encapsulation.all.filter { $0.link == .ethernet })
  func everyTunnelIsWhole(encapsulation: Encapsulation) throws {
    let packet = Packet.ipv4(
      from: Self.server, to: Self.client, transport: 6,
      payload: Packet.tcp(from: 443, to: 50_000, sequence: 1, payload: Self.bulk))
    #expect(try copied(encapsulation.wrap(packet)) == KernelFilter.whole)
  }

  @Test func neighbourTalkIsNotCopied() throws {
    #expect(try copied(Packet.ethernet(type: 0x0806, payload: [0, 1, 8, 0])) == 0)
    #expect(try copied(Packet.ethernet(type: 0x88cc, payload: [2, 7])) == 0)
    #expect(
      try copied(
        Packet.frame(from: Self.client6, to: Self.server6, transport: 58, payload: [135, 0])) == 0)
    #expect(
      try copied(
        Packet.frame(from: Self.client, to: Self.server, transport: 1, payload: [8, 0])) == 0)
  }

  @Test func noFrameUpsetsTheMachinesOrMakesThemDisagree() throws {
    let frames =
      [
        Self.segment(Self.hello), Self.segment(Self.hello, isIPv6: true),
        Self.datagram(to: 443, [0xc0, 0, 0, 0, 1, 8]), Self.segment(flags: 0x11, []),
      ] + [Self.segment(Self.hello, tags: [(0x88a8, 200), (0x8100, 20)])]
    for frame in frames {
      for changed in Abuse.prefixes(of: frame) + Abuse.byteChanges(of: Array(frame.prefix(80))) {
        _ = try copied(changed)
        _ = HelloPort.port(of: changed.span)
      }
    }
    var random = SeededRandom.forProperty(usual: 20_261_123)
    for _ in 0..<2_000 {
      let count = Int(random.next() % 120)
      _ = try copied(random.bytes(count))
    }
  }
}
