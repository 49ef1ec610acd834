import Inspect
import Model
import TestSupport
import Testing

@Suite struct FragmentTests {
  static let client = IPAddress(v4: 0x0a14_0105)
  static let resolver = IPAddress(v4: 0x0a14_0035)
  static let client6 = IPAddress(v6High: 0x2001_0db8_0000_0001, low: 5)
  static let resolver6 = IPAddress(v6High: 0x2001_0db8_0000_0001, low: 6)

  struct Family: Sendable, CustomTestStringConvertible {
    let client: IPAddress
    let resolver: IPAddress
    var testDescription: String { client.isIPv6 ? "IPv6" : "IPv4" }

    func frame(_ packet: [UInt8]) -> [UInt8] {
      Packet.ethernet(type: client.isIPv6 ? 0x86dd : 0x0800, payload: packet)
    }

    /// A question in fragments, as frames.
    func question(
      _ name: String = "chatgpt.com", size: Int = 16, identification: Int = 0x77
    ) -> [[UInt8]] {
      Packet.fragments(
        from: client, to: resolver, transport: 17,
        payload: Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query(name)), size: size,
        identification: identification
      ).map(frame)
    }
  }

  static let families = [
    Family(client: client, resolver: resolver), Family(client: client6, resolver: resolver6),
  ]

  /// What an inspector made of frames whose times are given, in seconds.
  func read(
    at times: [Double], _ frames: [[UInt8]], settings: InspectorSettings = small
  ) -> (names: [String], counters: InspectionCounters) {
    var inspector = Inspector(settings: settings)
    var names: [String] = []
    for (index, frame) in frames.enumerated() {
      let time = Timestamp(
        nanoseconds: Int64(times[min(index, times.count - 1)] * 1_000_000_000))
      let count = inspector.inspect(
        frame.span, at: time, link: .ethernet, wireLength: frame.count)
      for item in 0..<count {
        guard let observation = inspector.observation(item) else { continue }
        let name = inspector.name(of: observation)
        names.append(String(decoding: name.indices.map { name[$0] }, as: UTF8.self))
      }
    }
    let counters = inspector.counters
    #expect(counters.packets == counters.decoded + counters.allIgnored + counters.allErrors)
    return (names, counters)
  }

  @Test(arguments: families) func inAnyOrder(_ family: Family) {
    var random = SeededRandom(seed: 3)
    let frames = family.question(size: 8)
    #expect(frames.count > 4)
    #expect(read(at: [0], frames).names == ["chatgpt.com"])
    #expect(read(at: [0], frames.reversed()).names == ["chatgpt.com"])
    for _ in 0..<50 {
      let result = read(at: [0], frames.shuffled(using: &random))
      #expect(result.names == ["chatgpt.com"])
      #expect(result.counters.packetsReassembled == 1)
      #expect(result.counters.decoded == 1)
      #expect(result.counters.ignored(.fragment) == UInt64(frames.count - 1))
    }
  }

  @Test(arguments: families) func exactDuplicatesAreQuiet(_ family: Family) {
    let frames = family.question().flatMap { [$0, $0] }
    let result = read(at: [0], frames)
    #expect(result.names == ["chatgpt.com"])
    #expect(result.counters.duplicateFragments == UInt64(frames.count / 2))
    #expect(result.counters.fragmentConflicts == 0)
  }

  @Test(arguments: families) func aDatagramThatComesTwiceIsReadOnce(_ family: Family) {
    let frames = family.question()
    let result = read(at: [0], frames + frames)
    #expect(result.names == ["chatgpt.com"])
    #expect(result.counters.duplicateFragments == UInt64(frames.count))
    // Later the number is used again.
    let times = frames.map { _ in 0.0 } + frames.map { _ in 1.5 }
    #expect(read(at: times, frames + frames).names == ["chatgpt.com", "chatgpt.com"])
  }

  @Test(arguments: families) func aMissingFragmentIsSilence(_ family: Family) {
    let frames = family.question(size: 8)
    for missing in frames.indices {
      var some = frames
      some.remove(at: missing)
      let result = read(at: [0], some)
      #expect(result.names == [])
      #expect(result.counters.packetsReassembled == 0)
    }
  }

  /// A question in fragments, between whose first two another one comes.
  func overlapping(_ family: Family, at offset: Int, changing: Bool) -> [[UInt8]] {
    let payload = Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("chatgpt.com"))
    var part = Array(payload[offset..<(offset + 16)])
    if changing { part[15] ^= 0x01 }
    let extra = Packet.fragment(
      from: family.client, to: family.resolver, transport: 17, part: part, at: offset,
      hasMore: true)
    var frames = family.question()
    frames.insert(family.frame(extra), at: 1)
    return frames
  }

  @Test func equalBytesMayOverlapInIPv4() {
    let result = read(at: [0], overlapping(Self.families[0], at: 8, changing: false))
    #expect(result.names == ["chatgpt.com"])
    #expect(result.counters.fragmentConflicts == 0)
  }

  @Test func noBytesMayOverlapInIPv6() {
    let result = read(at: [0], overlapping(Self.families[1], at: 8, changing: false))
    #expect(result.names == [])
    #expect(result.counters.fragmentConflicts == 1)
  }

  @Test(arguments: families) func conflictingBytesSpoilTheDatagram(_ family: Family) {
    for offset in [0, 8] {
      let result = read(at: [0], overlapping(family, at: offset, changing: true))
      #expect(result.names == [])
      #expect(result.counters.fragmentConflicts == 1)
    }
  }

  @Test(arguments: families) func twoEndsSpoilTheDatagram(_ family: Family) {
    var frames = family.question()
    let end = Packet.fragment(
      from: family.client, to: family.resolver, transport: 17, part: [1, 2, 3, 4], at: 16,
      hasMore: false)
    frames.swapAt(0, frames.count - 1)
    frames.insert(family.frame(end), at: 1)
    let result = read(at: [0], frames)
    #expect(result.names == [])
    #expect(result.counters.fragmentConflicts == 1)
  }

  @Test func timesOut() {
    for (family, life) in zip(Self.families, [30.0, 60.0]) {
      let frames = family.question()
      let before = frames.indices.map { $0 == 0 ? 0 : life - 1 }
      let after = frames.indices.map { $0 == 0 ? 0 : life + 1 }
      #expect(read(at: before, frames).names == ["chatgpt.com"])
      let result = read(at: after, frames)
      #expect(result.names == [])
      #expect(result.counters.packetsIncomplete == 1)
    }
  }

  @Test(arguments: families) func aFloodOfFirstFragmentsIsBoundedAndCounted(_ family: Family) {
    var settings = small
    settings.fragmentedPacketCount = 16
    let flood = (0..<3000).map { family.question(identification: 1000 + $0)[0] }
    let frames = flood + family.question("claude.ai")
    let result = read(at: [0], frames, settings: settings)
    #expect(result.names == ["claude.ai"])
    #expect(result.counters.packetsIncomplete == 3000 - 15)
  }

  @Test func anAtomicFragmentIsAWholePacket() {
    let family = Self.families[1]
    let frame = family.frame(
      Packet.fragment(
        from: family.client, to: family.resolver, transport: 17,
        part: Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("claude.ai")), at: 0,
        hasMore: false))
    let result = read(at: [0], [frame])
    #expect(result.names == ["claude.ai"])
    #expect(result.counters.packetsReassembled == 0)
  }

  @Test func extensionHeadersBehindTheFragmentHeader() {
    // Destination options begin the fragmented part (RFC 8200, section 4.5).
    let payload =
      [17, 0, 1, 4, 0, 0, 0, 0]
      + Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("claude.ai"))
    let frames = Packet.fragments(
      from: Self.client6, to: Self.resolver6, transport: 60, payload: payload, size: 24
    ).map(Self.families[1].frame)
    #expect(read(at: [0], frames.reversed()).names == ["claude.ai"])
  }

  @Test(arguments: families) func tooLongAndMisshapenDatagrams(_ family: Family) {
    func one(_ count: Int, at offset: Int, hasMore: Bool) -> [UInt8] {
      family.frame(
        Packet.fragment(
          from: family.client, to: family.resolver, transport: 17,
          part: [UInt8](repeating: 0, count: count), at: offset, hasMore: hasMore))
    }
    #expect(read(at: [0], [one(16, at: 65_512, hasMore: false)]).counters.packetsTooLong == 1)
    let layerErrors = read(at: [0], [one(13, at: 0, hasMore: true), one(0, at: 8, hasMore: true)])
    #expect(layerErrors.counters.allErrors == 2)
    // A fragment that was cut by the capture cannot be used.
    let cut = Array(one(64, at: 0, hasMore: true).dropLast(8))
    #expect(read(at: [0], [cut]).counters.allErrors == 1)
  }

  @Test func aHelloInFragments() {
    let talk = Conversation()
    let segment = Packet.tcp(
      from: talk.clientPort, to: 443, sequence: talk.start &+ 1, flags: 0x18,
      payload: TLSBytes.helloRecords("claude.ai", padding: 1200))
    let frames = Packet.fragments(
      from: talk.client, to: talk.server, transport: 6, payload: segment, size: 552
    ).map(Self.families[0].frame)
    #expect(read(at: [0], [talk.syn] + frames.reversed()).names == ["claude.ai"])
  }

  @Test func outOfOrderUnderVXLAN() {
    let frames = Self.families[0].question().map {
      Encapsulation.datagram(to: 4789, Encapsulation.vxlan + $0)
    }
    #expect(read(at: [0], frames.reversed()).names == ["chatgpt.com"])
  }

  @Test func fragmentsOfATunnelThatHoldsFragments() {
    // Each inner fragment lies in a VXLAN packet that is fragmented itself.
    let inner = Self.families[0].question(size: 32, identification: 5)
    let frames = inner.enumerated().flatMap { index, frame in
      Packet.fragments(
        from: IPAddress(v4: 0xc000_0201), to: IPAddress(v4: 0xc000_0202), transport: 17,
        payload: Packet.udp(from: 1, to: 4789, payload: Encapsulation.vxlan + frame), size: 24,
        identification: 100 + index
      ).map { Packet.ethernet(type: 0x0800, payload: $0) }
    }
    let result = read(at: [0], frames.reversed())
    #expect(result.names == ["chatgpt.com"])
    #expect(result.counters.packetsReassembled == UInt64(inner.count + 1))
  }

  @Test func excludedFragmentsAreNotKept() {
    var settings = small
    settings.excludedNetworks = PrefixSet([IPPrefix("10.20.1.0/24")].compactMap { $0 })
    let frames = Self.families[0].question()
    let result = read(at: [0], frames, settings: settings)
    #expect(result.names == [])
    #expect(result.counters.ignored(.excluded) == UInt64(frames.count))
  }

  @Test func aShuffledMixOfDatagramsNeverMixesThem() {
    var random = SeededRandom(seed: 17)
    for round in 0..<40 {
      let names = (0..<12).map { "host\($0).round\(round).example" }
      var frames = names.enumerated().flatMap { index, name in
        Self.families[index % 2].question(
          name, size: 8 * Int.random(in: 1...4, using: &random), identification: index)
      }
      frames.shuffle(using: &random)
      let result = read(at: [0], frames)
      #expect(result.names.sorted() == names.sorted(), "seed \(random.seed), round \(round)")
    }
  }
}
