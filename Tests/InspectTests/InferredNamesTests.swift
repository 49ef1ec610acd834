import Inspect
import Model
import TestSupport
import Testing

@Suite struct InferredNamesTests {
  let talk = Conversation()
  let resolver = Resolver()

  func expectInferred(_ watched: Watched, _ name: String, over source: NameSource = .tls) {
    let seen = watched.connections
    #expect(seen.map(\.name) == [name])
    #expect(seen.map(\.traits) == [.inferred])
    #expect(seen.map(\.observation.evidence) == [.dnsAnswer])
    #expect(seen.map(\.observation.source) == [source])
    #expect(seen.first?.observation.flow != nil)
    #expect(watched.counters["names.inferred"] == 1)
  }

  @Test(arguments: [NameSource.tls, .quic], [nil, "198.51.100.7", "[2001:db8::7]"])
  func aHelloThatNamesNobody(over source: NameSource, serverName: String?) throws {
    let watched = watch(
      [resolver.address(of: "API.mistral.ai", talk.server)]
        + (try talk.opening(serverName, over: source)))
    expectInferred(watched, "api.mistral.ai", over: source)
  }

  @Test func aHelloWithANameKeepsIt() throws {
    let watched = watch(
      [resolver.address(of: "api.mistral.ai", talk.server)]
        + (try talk.opening("claude.ai", over: .tls)))
    #expect(watched.connections.map(\.name) == ["claude.ai"])
    #expect(watched.counters["names.inferred"] == nil)
  }

  @Test func anotherClientOrAddressTellsNothing() throws {
    var other = resolver
    other.client = IPAddress(v4: 0x0a14_0106)
    let watched = watch(
      [
        other.address(of: "api.mistral.ai", talk.server),
        resolver.address(of: "api.mistral.ai", IPAddress(v4: 0xc633_6408)),
        // The same bits as an IPv6 address.
        resolver.address(of: "api.mistral.ai", IPAddress(v6High: 0, low: 0xc633_6407)),
      ] + (try talk.opening(nil, over: .tls)))
    #expect(watched.connections.isEmpty)
  }

  @Test func aStreamThatIsNoTLSOnPort443() {
    let watched = watch([
      resolver.address(of: "api.mistral.ai", talk.server), talk.syn,
      talk.segment(at: 0, Array("\u{1}\u{2}\u{3} something of its own".utf8)),
      talk.segment(at: 100, [1, 2, 3]),
    ])
    expectInferred(watched, "api.mistral.ai")
  }

  @Test func aStreamThatIsNoTLSOnAnotherPort() {
    var talk = talk
    talk.serverPort = 8443
    let watched = watch([
      resolver.address(of: "api.mistral.ai", talk.server), talk.syn,
      talk.segment(at: 0, Array("\u{1}\u{2}\u{3} something of its own".utf8)),
    ])
    #expect(watched.connections.isEmpty)
  }

  @Test func aMalformedHello() {
    let stream = TLSBytes.record([1] + [UInt8](repeating: 0xff, count: 60).withLength(3))
    let watched = watch([
      resolver.address(of: "api.mistral.ai", talk.server), talk.syn, talk.segment(at: 0, stream),
    ])
    expectInferred(watched, "api.mistral.ai")
  }

  @Test func aHelloWhoseStartWasLost() {
    let parts = (1..<30).map { talk.segment(at: $0 * 1400, [UInt8](repeating: 3, count: 1400)) }
    // Nothing is inferred as long as the start may still come.
    let whole = talk.segment(at: 0, TLSBytes.helloRecords("claude.ai"))
    let start = [resolver.address(of: "api.mistral.ai", talk.server), talk.syn]
    #expect(
      watch(start + parts[..<10] + [whole]).connections.map(\.name) == ["claude.ai"])
    #expect(watch(start + parts).connections.isEmpty)
    // A message that fills the buffer will never be whole.
    let endless = TLSBytes.record([1] + [UInt8](repeating: 0, count: 0x3fff))
    let stream = Array(endless[..<5]) + [1, 0, 0x40, 0] + [UInt8](repeating: 7, count: 40_000)
    expectInferred(
      watch(start + talk.segments(stream.inParts(of: 1400))), "api.mistral.ai")
  }

  @Test func aHelloThatLosesItsBuffer() {
    var settings = small
    settings.streamBufferCount = 1
    var other = talk
    other.clientPort = 50_001
    let half = Array(TLSBytes.helloRecords("claude.ai")[..<60])
    let watched = watch(
      [
        resolver.address(of: "api.mistral.ai", talk.server), talk.syn, talk.segment(at: 0, half),
        other.syn, other.segment(at: 0, half),
      ], settings: settings)
    expectInferred(watched, "api.mistral.ai")
    #expect(watched.connections.first?.observation.clientPort == 50_000)
  }

  @Test func withinAProxysTunnelTheProxyIsNotMeant() {
    var talk = talk
    talk.serverPort = 3128
    let request = Array("CONNECT 203.0.113.9:443 HTTP/1.1\r\n\r\n".utf8)
    let watched = watch([
      resolver.address(of: "proxy.example", talk.server), talk.syn, talk.segment(at: 0, request),
      talk.segment(at: request.count, TLSBytes.helloRecords(nil)),
    ])
    #expect(watched.connections.isEmpty)
  }

  @Test func severalNamesOfOneAddressAreAmbiguous() throws {
    let frames = try talk.opening(nil, over: .tls)
    let answers = [
      (second: Int64(1000), frame: resolver.address(of: "a.example", talk.server)),
      (second: 1001, frame: resolver.address(of: "b.example", talk.server, timeToLive: 1000)),
    ]
    let early = watch(answers + frames.map { (second: 1299, frame: $0) })
    #expect(early.connections.isEmpty)
    #expect(early.counters["dns.ambiguous"] == 1)
    // Once the first one has expired only the second one can be meant.
    let late = watch(answers + frames.map { (second: 1301, frame: $0) })
    expectInferred(late, "b.example")
    #expect(late.counters["dns.ambiguous"] == nil)
  }

  @Test func aChainCreditsTheAskedName() throws {
    let message = DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("chatgpt.com"), 1)],
      answers: [
        DNSBytes.record(owner: [0xc0, 12], type: 5, data: DNSBytes.name("edge.cdn.example")),
        DNSBytes.record(
          owner: DNSBytes.name("edge.cdn.example"), type: 1, data: talk.server.bytes),
      ])
    expectInferred(
      watch([resolver.frame(message)] + (try talk.opening(nil, over: .quic))), "chatgpt.com",
      over: .quic)
  }

  @Test func hintsLeadThereToo() throws {
    var six = talk
    six.client = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 5)
    six.server = IPAddress(v6High: 0x2001_0db8_0000_0001, low: 7)
    var sixResolver = resolver
    sixResolver.client = six.client
    sixResolver.address = IPAddress(v6High: 0x2001_0db8_0000_0000, low: 53)
    let binding = Resolver.binding([
      (4, [203, 0, 113, 1] + talk.server.bytes), (6, six.server.bytes),
    ])
    for (talk, resolver) in [(talk, resolver), (six, sixResolver)] {
      expectInferred(
        watch(
          [resolver.answer("claude.ai", [(65, binding)])] + (try talk.opening(nil, over: .tls))),
        "claude.ai")
    }
  }

  @Test func aNameThatIsTooLongIsNotTold() throws {
    let label = String(repeating: "a", count: 60)
    let long = "\(label).\(label).example"
    #expect(long.utf8.count > 128)
    let frames = try talk.opening(nil, over: .tls)
    let watched = watch([resolver.address(of: long, talk.server)] + frames)
    #expect(watched.connections.isEmpty)
    // It is known to be there all the same.
    let both = watch(
      [
        resolver.address(of: long, talk.server),
        resolver.address(of: "b.example", talk.server, id: 8),
      ] + frames)
    #expect(both.connections.isEmpty)
    #expect(both.counters["dns.ambiguous"] == 1)
  }

  @Test func ofAMalformedAnswerNothingIsRemembered() throws {
    let frames = try talk.opening(nil, over: .tls)
    let message = DNSBytes.message(
      flags: 0x8180, questions: [(DNSBytes.name("claude.ai"), 1)],
      answers: [
        DNSBytes.record(owner: [0xc0, 12], type: 1, data: talk.server.bytes),
        DNSBytes.record(owner: [0xc0, 12], type: 1, data: [203, 0, 113, 5]),
      ])
    #expect(watch([resolver.frame(message)] + frames).connections.count == 1)
    for prefix in Abuse.prefixes(of: message) {
      let watched = watch([resolver.frame(prefix)] + frames)
      #expect(watched.connections.isEmpty, "\(prefix.count) bytes")
    }
    // Nor does a good answer after a bad one keep what the bad one said.
    let watched = watch(
      [
        resolver.frame(Array(message.dropLast())),
        resolver.address(of: "b.example", IPAddress(v4: 0xcb00_7109)),
      ] + frames)
    #expect(watched.connections.isEmpty)
  }

  @Test func anAnswerWithThousandsOfAddressesIsBounded() throws {
    let addresses = (0..<3000).flatMap { IPAddress(v4: 0xcb00_0000 + UInt32($0)).bytes }
    let records = [(65, Resolver.binding([(4, addresses)]))]
    let watched = watch([resolver.answer("claude.ai", records)])
    #expect(watched.names == ["claude.ai"])
  }

  @Test func aFloodOfAnswersIsBoundedAndCounted() throws {
    var settings = small
    settings.nameMemoryCapacity = 64
    var frames = (0..<5000).map {
      resolver.address(of: "h\($0).example", IPAddress(v4: 0xcb00_0000 + UInt32($0)))
    }
    frames.append(resolver.address(of: "claude.ai", talk.server))
    let watched = watch(
      (frames + (try talk.opening(nil, over: .tls))).map { (second: 1000, frame: $0) },
      settings: settings)
    #expect(watched.connections.map(\.name) == ["claude.ai"])
    #expect(watched.counters["dns.evicted", default: 0] >= 5000 - 64)
  }

  @Test func aConnectionOfAnInferredNameStaysInferred() throws {
    let hello = TLSBytes.helloRecords(nil)
    let watched = watch(
      [
        resolver.address(of: "claude.ai", talk.server), talk.syn, talk.segment(at: 0, hello),
        talk.segment(at: hello.count, [UInt8](repeating: 1, count: 80), acknowledgement: 12_001),
      ], marking: { $0.traits.contains(.inferred) ? 5 : nil })
    #expect(watched.seen.last?.observation.evidence == .established)
    #expect(watched.seen.last?.observation.tag == 5)
    #expect(watched.seen.last?.traits == [.strengthens, .inferred])
  }

  @Test func aMarkOfAReadNameIsNotInferredAnyMore() {
    // A hello without a name, marked; then the ports are used again by one with a name.
    var again = talk
    again.start = 900_000_000
    let hello = TLSBytes.helloRecords("claude.ai")
    let watched = watch(
      [
        resolver.address(of: "claude.ai", talk.server), talk.syn,
        talk.segment(at: 0, TLSBytes.helloRecords(nil)), again.syn, again.segment(at: 0, hello),
        again.segment(at: hello.count, [1], acknowledgement: 12_001),
      ], marking: { $0.observation.source == .tls ? 5 : nil })
    #expect(watched.seen.last?.traits == .strengthens)
    #expect(watched.seen.last?.observation.evidence == .established)
  }

  @Test func resetForgetsWhatWasResolved() throws {
    var inspector = Inspector(settings: small)
    func show(_ frame: [UInt8]) -> Int {
      inspector.inspect(
        frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
    }
    #expect(show(resolver.address(of: "claude.ai", talk.server)) == 1)
    inspector.reset()
    for frame in try talk.opening(nil, over: .tls) { #expect(show(frame) == 0) }
  }

  @Test func whateverIsResolvedExactlyOneLivingNameIsTold() throws {
    var random = SeededRandom.forProperty(usual: 31)
    var settings = small
    settings.nameMemoryCapacity = 4096
    let clients = (1...3).map { IPAddress(v4: 0x0a14_0100 + $0) }
    let servers = (1...3).map { IPAddress(v4: 0xcb00_7100 + $0) }
    var lives: [[UInt32]: [String: Int64]] = [:]
    var frames: [(second: Int64, frame: [UInt8])] = []
    var expected: [String] = []
    var ambiguous: UInt64 = 0
    var second: Int64 = 10_000
    for round in 0..<4000 {
      second += Int64.random(in: 0...40, using: &random)
      let client = clients[Int.random(in: 0..<3, using: &random)]
      let server = servers[Int.random(in: 0..<3, using: &random)]
      let key = [UInt32(client.low), UInt32(server.low)]
      if Bool.random(using: &random) {
        let name = "n\(Int.random(in: 0..<4, using: &random)).example"
        let life = UInt32.random(in: 0...400, using: &random)
        var resolver = resolver
        resolver.client = client
        frames.append(
          (second, resolver.address(of: name, server, timeToLive: life, id: round)))
        let end = second + Int64(max(life, 30))
        lives[key, default: [:]][name] = max(lives[key]?[name] ?? 0, end)
      } else {
        var talk = talk
        talk.client = client
        talk.server = server
        talk.clientPort = 20_000 + round
        for frame in try talk.opening(nil, over: .tls) { frames.append((second, frame)) }
        let living = (lives[key] ?? [:]).filter { $0.value > second }
        if living.count == 1 { expected += living.keys }
        if living.count > 1 { ambiguous += 1 }
      }
    }
    let watched = watch(frames, settings: settings)
    #expect(watched.connections.map(\.name) == expected, "seed \(random.seed)")
    #expect(watched.counters["dns.ambiguous", default: 0] == ambiguous)
    #expect(expected.count > 200)
    #expect(ambiguous > 100)
  }
}
