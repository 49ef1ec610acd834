import Inspect
import Model
import TestSupport
import Testing

@Suite struct RobustnessTests {
  /// Every packet has exactly one fate.
  func expectBalanced(_ inspector: borrowing Inspector) {
    let counters = inspector.counters
    #expect(
      counters.packets == counters.decoded + counters.allIgnored + counters.allErrors)
  }

  @Test func randomBytesUnderEveryLinkType() {
    var random = SeededRandom(seed: 11)
    var inspector = Inspector(settings: small)
    let links: [LinkType] = [
      .ethernet, .linuxSLL, .linuxSLL2, .raw, .null, .loop, LinkType(rawValue: 65_518),
    ]
    for _ in 0..<30_000 {
      let packet = random.bytes(Int.random(in: 0...120, using: &random))
      let link = links[Int.random(in: 0..<links.count, using: &random)]
      _ = inspector.inspect(
        packet.span, at: Timestamp(nanoseconds: Int64.random(in: .min ... .max, using: &random)),
        link: link, wireLength: packet.count)
    }
    expectBalanced(inspector)
    #expect(inspector.counters.packets == 30_000)
  }

  @Test func flippedAndCutPackets() {
    var random = SeededRandom(seed: 12)
    var talk = Conversation()
    var proxied = Conversation()
    proxied.serverPort = 3128
    proxied.clientPort = 50_001
    let request = Array("CONNECT claude.ai:443 HTTP/1.1\r\nHost: claude.ai\r\n\r\n".utf8)
    var inspector = Inspector(settings: small)
    for round in 0..<4000 {
      talk.start = random.next32()
      talk.clientPort = 40_000 + round % 200
      var frames =
        [talk.syn, talk.synAck]
        + talk.segments(TLSBytes.helloRecords("claude.ai", recordSize: 90).inParts(of: 70))
        + [proxied.syn, proxied.segment(at: 0, request)]
      frames.append(
        Packet.frame(
          from: talk.client, to: talk.server, transport: 17,
          payload: Packet.udp(from: 53, to: 53, payload: DNSBytes.query("claude.ai"))))
      frames.shuffle(using: &random)
      for var frame in frames {
        if !frame.isEmpty {
          let index = Int.random(in: 0..<frame.count, using: &random)
          frame[index] = UInt8.random(in: .min ... .max, using: &random)
        }
        if Int.random(in: 0..<6, using: &random) == 0 {
          frame.removeLast(Int.random(in: 0...frame.count, using: &random))
        }
        let count = inspector.inspect(
          frame.span, at: Timestamp(seconds: Int64(round)), link: .ethernet,
          wireLength: frame.count)
        for index in 0..<count {
          guard let observation = inspector.observation(index) else { continue }
          inspector.remember(UInt32(round % 3), for: observation)
          #expect(!inspector.name(of: observation).isEmpty || observation.tag != 0)
        }
      }
    }
    expectBalanced(inspector)
  }

  @Test func aFloodOfConnectionsDoesNotHideTheFlowThatIsBeingRead() {
    // 64 places, one half-read hello, then 10,000 connections of which only a SYN comes.
    let talk = Conversation()
    let parts = talk.segments(TLSBytes.helloRecords("claude.ai").cut(at: [100]))
    var frames = [talk.syn, parts[0]]
    for index in 0..<10_000 {
      var other = Conversation()
      other.client = IPAddress(v4: 0x0a15_0000 + UInt32(index))
      frames.append(other.syn)
    }
    frames.append(parts[1])
    #expect(read(frames).names == ["claude.ai"])
  }

  @Test func aStreamWithTooManyGapsIsGivenUpAndCounted() {
    let talk = Conversation()
    let stream = TLSBytes.helloRecords("a.example", padding: 4000)
    let parts = stride(from: 10, to: 1500, by: 20).map {
      talk.segment(at: $0, Array(stream[$0..<($0 + 5)]))
    }
    var incomplete: UInt64 = 0
    let reading = read([talk.syn] + parts + [talk.segment(at: 0, stream)]) {
      incomplete = $0.counters.hellosIncomplete
    }
    #expect(reading.names == [])
    #expect(incomplete == 1)
  }

  @Test func cutPacketsAreCounted() {
    let frame = Conversation().syn
    var inspector = Inspector(settings: small)
    _ = inspector.inspect(
      frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count + 1)
    _ = inspector.inspect(
      frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
    #expect(inspector.counters.cutPackets == 1)
  }

  @Test func aFloodOfUnfinishedStreamsIsBoundedAndCounted() {
    var frames: [[UInt8]] = []
    for index in 0..<2000 {
      var other = Conversation()
      other.client = IPAddress(v4: 0x0a15_0000 + UInt32(index))
      frames.append(other.syn)
      frames.append(other.segment(at: 0, Array(TLSBytes.helloRecords("a.example")[..<50])))
    }
    var incomplete: UInt64 = 0
    let reading = read(frames) { incomplete = $0.counters.hellosIncomplete }
    #expect(reading.names == [])
    #expect(incomplete >= 1990)
  }
}

extension SeededRandom {
  /// 32 random bits.
  mutating func next32() -> UInt32 { UInt32(truncatingIfNeeded: next()) }
}
