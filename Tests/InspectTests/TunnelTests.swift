import Inspect
import Model
import TestSupport
import Testing
import Wire

@Suite struct TunnelTests {
  let client = IPAddress(v4: 0x0a14_0105)
  let resolver = IPAddress(v4: 0x0a14_0035)

  /// A question for a name, as an IPv4 packet.
  func question(_ name: String = "chatgpt.com", from source: IPAddress? = nil) -> [UInt8] {
    Packet.ipv4(
      from: source ?? client, to: resolver, transport: 17,
      payload: Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query(name)))
  }

  @Test(arguments: Encapsulation.all) func aQuestionIsRead(_ way: Encapsulation) {
    let reading = read([way.wrap(question())], link: way.link)
    #expect(reading.names == ["chatgpt.com"])
    #expect(reading.clients == [client])
  }

  @Test(arguments: Encapsulation.all) func aHelloInSeveralSegmentsIsRead(_ way: Encapsulation) {
    let talk = Conversation()
    let parts = talk.segments(TLSBytes.helloRecords("claude.ai", padding: 900).inParts(of: 400))
    let frames = ([talk.syn, talk.synAck] + parts).map { way.wrap(Array($0.dropFirst(14))) }
    let reading = read(frames, link: way.link)
    #expect(reading.names == ["claude.ai"])
    #expect(reading.clients == [client])
  }

  @Test(arguments: Encapsulation.all) func paddingBehindThePacketIsLeftOut(_ way: Encapsulation) {
    // GTP-U, Teredo and NFLOG say how long they are; the others are followed by the link's padding.
    let frame = way.wrap(question()) + [UInt8](repeating: 0xee, count: 7)
    #expect(read([frame], link: way.link).names == ["chatgpt.com"])
  }

  @Test func ipv6InIPv4AndInIPv6() {
    let inner = Packet.ipv6(
      from: IPAddress(v6High: 0x2001_0db8_0000_0001, low: 5),
      to: IPAddress(v6High: 0x2001_0db8_0000_0001, low: 6), next: 17,
      payload: Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("claude.ai")))
    #expect(read([Encapsulation.outer(41, inner)]).names == ["claude.ai"])
    #expect(read([Encapsulation.outer6(41, inner)]).names == ["claude.ai"])
    let ppp = Packet.ethernet(type: 0x8864, payload: [0x11, 0, 0, 1, 0, 0, 0, 0x57] + inner)
    #expect(read([ppp]).names == ["claude.ai"])
  }

  @Test func teredoWithItsIndications() {
    let inner = Packet.ipv6(
      from: IPAddress(v6High: 0x2001_0000_0000_0001, low: 5),
      to: IPAddress(v6High: 0x2001_0db8_0000_0001, low: 6), next: 17,
      payload: Packet.udp(from: 40_000, to: 53, payload: DNSBytes.query("claude.ai")))
    let authentication: [UInt8] = [0, 1, 2, 3] + [UInt8](repeating: 4, count: 2 + 3 + 9)
    let origin: [UInt8] = [0, 0, 1, 2, 3, 4, 5, 6]
    for before in [[], origin, authentication, authentication + origin] {
      let frame = Encapsulation.datagram(to: 3544, before + inner)
      #expect(read([frame]).names == ["claude.ai"])
      #expect(
        read([Encapsulation.datagram(to: 50_000, from: 3544, before + inner)]).names
          == ["claude.ai"])
    }
    // A bubble has no payload (RFC 4380, section 2.8).
    let bubble = Packet.ipv6(
      from: IPAddress(v6High: 0x2001_0000_0000_0001, low: 5),
      to: IPAddress(v6High: 0x2001_0000_0000_0001, low: 6), next: 59, payload: [])
    var ignored: UInt64 = 0
    _ = read([Encapsulation.datagram(to: 3544, bubble)]) {
      ignored = $0.counters.ignored(.otherTransport)
    }
    #expect(ignored == 1)
  }

  @Test func theInnermostTagCounts() {
    func vlans(_ frame: [UInt8]) -> [UInt16] {
      var inspector = Inspector(settings: small)
      let count = inspector.inspect(
        frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
      return (0..<count).compactMap { inspector.observation($0)?.vlan }
    }
    let tagged = Encapsulation.inner(question(), tags: [(0x8100, 31)])
    let bare = Encapsulation.inner(question())
    func outer(_ frame: [UInt8]) -> [UInt8] {
      Packet.ethernet(
        type: 0x0800, tags: [(0x8100, 7)],
        payload: Array(
          Encapsulation.datagram(to: 4789, Encapsulation.vxlan + frame).dropFirst(14)))
    }
    #expect(vlans(outer(tagged)) == [31])
    #expect(vlans(outer(bare)) == [7])
    func mirrored(_ frame: [UInt8]) -> [UInt8] {
      Encapsulation.outer(
        47, [0x10, 0, 0x88, 0xbe, 0, 0, 0, 1] + [0x10, 42, 0, 5, 0, 0, 0, 9] + frame)
    }
    #expect(vlans(mirrored(bare)) == [42])
    #expect(vlans(mirrored(tagged)) == [31])
  }

  @Test func theInnermostAddressesAreThoseThatCanBeExcluded() {
    var settings = small
    settings.excludedNetworks = PrefixSet([IPPrefix("10.20.1.0/24")].compactMap { $0 })
    for way in Encapsulation.all {
      var excluded: UInt64 = 0
      let reading = read([way.wrap(question())], link: way.link, settings: settings) {
        excluded = $0.counters.ignored(.excluded)
      }
      #expect(reading.names == [], "\(way)")
      #expect(excluded == 1, "\(way)")
      let other = way.wrap(question(from: IPAddress(v4: 0x0a14_0205)))
      #expect(read([other], link: way.link, settings: settings).names == ["chatgpt.com"])
    }
    // The ends of the tunnel are not the ends of what it carries.
    settings.excludedNetworks = PrefixSet([IPPrefix("192.0.2.0/24")].compactMap { $0 })
    for way in Encapsulation.overUDP {
      #expect(read([way.wrap(question())], settings: settings).names == ["chatgpt.com"], "\(way)")
    }
  }

  @Test func whatTheEndsOfATunnelSayToEachOtherIsNoError() {
    let control: [[UInt8]] = [
      Encapsulation.datagram(to: 2152, [0x32, 1, 0, 4, 0, 0, 0, 0, 0, 1, 0, 0]),
      Encapsulation.datagram(to: 1701, [0xc8, 2, 0, 12, 0, 1, 0, 0, 0, 1, 0, 1]),
      Encapsulation.datagram(to: 37008, [1, 4, 0, 1]),
      Encapsulation.datagram(to: 6081, [0, 0x80, 0x65, 0x58, 0, 0, 1, 0]),
      Encapsulation.datagram(to: 5247, [1, 0, 0, 0, 0x17, 0xfe, 0xfd]),
      Encapsulation.outer(47, [0, 0, 0, 0]),
      Encapsulation.outer(47, [0x20, 0x81, 0x88, 0x0b, 0, 0, 0, 1, 0, 0, 0, 4]),
      Packet.ethernet(type: 0x8864, payload: [0x11, 0xa7, 0, 1, 0, 0]),
    ]
    for frame in control {
      var counts: (UInt64, UInt64) = (0, 0)
      _ = read([frame]) { counts = ($0.counters.ignored(.tunnelControl), $0.counters.allErrors) }
      #expect(counts == (1, 0), "\(frame)")
    }
  }

  @Test func aTunnelsPortAloneProvesNothing() {
    let ports = [1701, 2152, 3544, 4754, 4789, 4790, 5247, 6081, 8472, 37_008]
    for port in ports {
      // A resolver that answers to such a port, and a client that asks from it.
      let asked = Packet.frame(
        from: client, to: resolver, transport: 17,
        payload: Packet.udp(from: port, to: 53, payload: DNSBytes.query("claude.ai")))
      let pointer: [UInt8] = [0xc0, 12]
      let answer = DNSBytes.message(
        id: 0x0800, flags: 0x8180, questions: [(DNSBytes.name("claude.ai"), 1)],
        answers: [DNSBytes.record(owner: pointer, type: 1, data: [198, 51, 100, 7])])
      let answered = Packet.frame(
        from: resolver, to: client, transport: 17,
        payload: Packet.udp(from: 53, to: port, payload: answer))
      #expect(read([asked, answered]).names == ["claude.ai", "claude.ai"], "\(port)")
      // Something else is plain UDP: set aside, and no error.
      var random = SeededRandom(seed: UInt64(port))
      for length in 0..<60 {
        let datagram = Encapsulation.datagram(
          to: port, [0xf3] + random.bytes(length))
        var errors: UInt64 = 1
        _ = read([datagram]) { errors = $0.counters.allErrors }
        #expect(errors == 0, "port \(port), length \(length)")
      }
    }
  }

  @Test func aNestIsBounded() {
    func nest(_ levels: Int, _ wrap: ([UInt8]) -> [UInt8]) -> [UInt8] {
      var packet = question()
      for _ in 0..<levels { packet = wrap(packet) }
      return Packet.ethernet(type: 0x0800, payload: packet)
    }
    let far = IPAddress(v4: 0xc000_0202)
    let bombs: [([UInt8]) -> [UInt8]] = [
      { Packet.ipv4(from: client, to: far, transport: 4, payload: $0) },
      { Packet.ipv4(from: client, to: far, transport: 47, payload: [0, 0, 8, 0] + $0) },
      {
        Packet.ipv4(
          from: client, to: far, transport: 17,
          payload: Packet.udp(
            from: 1, to: 4789, payload: Encapsulation.vxlan + Encapsulation.inner($0)))
      },
    ]
    for bomb in bombs {
      #expect(read([nest(8, bomb)]).names == ["chatgpt.com"])
      for levels in [9, 40, 400] {
        var errors: UInt64 = 0
        let reading = read([nest(levels, bomb)]) {
          errors = $0.counters.errors(.tunnel, .tooMany)
        }
        #expect(reading.names == [])
        #expect(errors == 1)
      }
    }
    var tooManyLabels: UInt64 = 0
    let stack = Packet.ethernet(type: 0x8847, payload: Encapsulation.labels(17) + question())
    _ = read([stack]) { tooManyLabels = $0.counters.errors(.link, .tooMany) }
    #expect(tooManyLabels == 1)
  }

  @Test(arguments: Encapsulation.all) func everyMutilationHasOneFate(_ way: Encapsulation) {
    let packet = question()
    let frame = way.wrap(packet)
    let header = frame.count - packet.count
    var inspector = Inspector(settings: small)
    var names = 0
    func show(_ frame: [UInt8]) {
      let count = inspector.inspect(
        frame.span, at: Timestamp(seconds: Int64(inspector.counters.packets) * 2), link: way.link,
        wireLength: frame.count)
      #expect(count <= 1)
      names += count
      let counters = inspector.counters
      #expect(counters.packets == counters.decoded + counters.allIgnored + counters.allErrors)
    }
    for prefix in Abuse.prefixes(of: frame) { show(prefix) }
    // Nothing can be read before the question is whole; its type and class are the last 4 bytes.
    #expect(names == 0)
    for offset in 0..<header {
      for value: UInt8 in [0x00, 0x7f, 0x80, 0xff, frame[offset] &+ 1] {
        var changed = frame
        changed[offset] = value
        show(changed)
      }
      if offset + 2 <= header {
        show(Abuse.lengthPlusOne(in: frame, at: offset, width: 2))
        show(Abuse.hugeLength(in: frame, at: offset, width: 2))
      }
    }
  }
}
