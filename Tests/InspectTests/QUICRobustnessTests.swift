import Inspect
import Model
import TestSupport
import Testing

@Suite struct QUICRobustnessTests {
  let talk = QUICTalk()
  static let hello = TLSBytes.hello("claude.ai", padding: 1400)

  @Test func flippedAndCutDatagrams() throws {
    var random = SeededRandom.forProperty(usual: 61)
    let datagrams =
      try talk.datagrams(Self.hello.pieces(of: 300)) + [
        talk.sent(talk.other(1), try talk.initial(9, QUICFrameBytes.crypto(at: 0, Self.hello))),
        talk.received(try talk.answer(0, QUICFrameBytes.crypto(at: 0, [2, 0, 0, 1, 0]))),
        talk.sent(talk.short(1)),
      ]
    var inspector = Inspector(settings: small)
    for round in 0..<400 {
      for var frame in datagrams.shuffled(using: &random) {
        if Int.random(in: 0..<3, using: &random) > 0 {
          // Mostly in the headers, where a change matters.
          let end = Bool.random(using: &random) ? min(90, frame.count) : frame.count
          frame[Int.random(in: 14..<end, using: &random)] = UInt8.random(
            in: .min ... .max, using: &random)
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
        }
      }
    }
    let counters = inspector.counters
    #expect(
      counters.packets == counters.decoded + counters.allIgnored + counters.allErrors,
      "seed \(random.seed)")
    #expect(counters.names[2] > 0)
  }

  @Test func framesOfRandomBytesInsideTrueInitials() throws {
    var random = SeededRandom.forProperty(usual: 62)
    var inspector = Inspector(settings: small)
    for round in 0..<3000 {
      var one = talk
      one.clientPort = 1000 + round % 40
      one.firstID = random.bytes(8)
      var frames = random.bytes(Int.random(in: 0...60, using: &random))
      if Bool.random(using: &random) {
        frames =
          [6] + QUICFrameBytes.varint(Int.random(in: 0..<30_000, using: &random))
          + QUICFrameBytes.varint(Int.random(in: 0..<60, using: &random)) + frames
      }
      let frame = one.sent(try one.initial(round % 256, frames))
      _ = inspector.inspect(
        frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
    }
    let counters = inspector.counters
    #expect(counters.quicInitials == 3000)
    #expect(
      counters.packets == counters.decoded + counters.allIgnored + counters.allErrors,
      "seed \(random.seed)")
  }

  @Test func everyPrefixOfADatagram() throws {
    let datagram = try talk.initial(0, QUICFrameBytes.crypto(at: 0, TLSBytes.hello("claude.ai")))
    for prefix in Abuse.prefixes(of: datagram) {
      #expect(read([talk.sent(prefix)]).names == [], "\(prefix.count) bytes")
    }
  }

  @Test func everyChangedByteOfADatagram() throws {
    let datagram = try talk.initial(0, QUICFrameBytes.crypto(at: 0, TLSBytes.hello("claude.ai")))
    for (index, changed) in Abuse.byteChanges(of: datagram).enumerated() {
      let names = read([talk.sent(changed)]).names
      #expect(names == (changed == datagram ? ["claude.ai"] : []), "change \(index)")
    }
  }

  @Test func aFloodOfFalseInitialsIsCountedAndHidesNothing() throws {
    var random = SeededRandom.forProperty(usual: 63)
    let pieces = try talk.datagrams(Self.hello.pieces(of: 900))
    let flood = (0..<500).map { _ in
      var one = talk
      one.clientPort = Int.random(in: 1024..<65_000, using: &random)
      return one.sent(
        [0xc0, 0, 0, 0, 1] + random.bytes(8).withLength(1) + [0, 0]
          + QUICFrameBytes.varint(400, width: 2) + random.bytes(400))
    }
    var unread: UInt64 = 0
    let reading = read([pieces[0]] + flood + [pieces[1]]) { unread = $0.counters.quicUnread }
    #expect(reading.names == ["claude.ai"])
    #expect(unread == 500)
  }

  @Test func aFloodOfTrueInitialsIsBoundedAndCounted() throws {
    var settings = small
    settings.quicConnectionCapacity = 32
    settings.quicBufferCount = 8
    var frames: [[UInt8]] = []
    for index in 0..<400 {
      var one = talk
      one.client = IPAddress(v4: 0x0a15_0000 + UInt32(index))
      frames.append(try one.datagrams([(0, Array(Self.hello[..<900]))])[0])
    }
    var counts: (incomplete: UInt64, evicted: UInt64) = (0, 0)
    let reading = read(frames, settings: settings) {
      counts = ($0.counters.hellosIncomplete, $0.counters.flowsEvicted)
    }
    #expect(reading.names == [])
    // What has a buffer still waits; whoever lost its buffer is counted, and needs its place no more.
    #expect(counts.incomplete == 392)
    #expect(counts.evicted <= 368)
  }

  @Test func markedConnectionsOutlastAFlood() throws {
    var settings = small
    settings.quicConnectionCapacity = 32
    var inspector = Inspector(settings: settings)
    var observations: [Observation] = []
    func show(_ frame: [UInt8], mark: UInt32) {
      let count = inspector.inspect(
        frame.span, at: Timestamp(seconds: 9), link: .ethernet, wireLength: frame.count)
      for index in 0..<count {
        guard let observation = inspector.observation(index) else { continue }
        if mark > 0 { inspector.remember(mark, for: observation) }
        observations.append(observation)
      }
    }
    let whole = QUICFrameBytes.crypto(at: 0, TLSBytes.hello("claude.ai"))
    show(talk.sent(try talk.initial(0, whole)), mark: 4)
    for index in 0..<400 {
      var one = talk
      one.client = IPAddress(v4: 0x0a15_0000 + UInt32(index))
      show(one.sent(try one.initial(0, whole)), mark: 0)
    }
    show(
      talk.received(try talk.answer(0, QUICFrameBytes.crypto(at: 0, [2, 0, 0, 1, 0]))), mark: 0)
    #expect(observations.last?.evidence == .established)
    #expect(observations.last?.tag == 4)
  }

  @Test func resetForgetsEverything() throws {
    var inspector = Inspector(settings: small)
    let pieces = try talk.datagrams(Self.hello.pieces(of: 900))
    for frame in [pieces[0], pieces[1]] {
      let count = inspector.inspect(
        frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
      #expect(count == (frame == pieces[1] ? 1 : 0))
      inspector.reset()
      if frame == pieces[0] {
        _ = inspector.inspect(
          frame.span, at: Timestamp(seconds: 1), link: .ethernet, wireLength: frame.count)
      }
    }
    #expect(inspector.finish() == 0)
    #expect(inspector.counters.packets == 0)
  }

  @Test func aHelloWithTooManyGapsIsGivenUpAndItsBufferIsFree() throws {
    let wide = TLSBytes.hello("claude.ai", padding: 6000)
    func islands(_ talk: QUICTalk) throws -> [[UInt8]] {
      try (0..<10).map { packet in
        var pieces: [UInt8] = []
        for number in 1...30 {
          let place = (packet * 30 + number) * 20
          pieces += QUICFrameBytes.crypto(at: place, [wide[place]])
        }
        return talk.sent(try talk.initial(packet, pieces, paddedTo: 1200))
      }
    }
    var frames: [[UInt8]] = []
    for index in 0..<20 {
      var one = talk
      one.client = IPAddress(v4: 0x0a15_0000 + UInt32(index))
      frames += try islands(one)
    }
    let watched = watch(frames)
    #expect(watched.names == [])
    #expect(watched.counters["hellos.incomplete"] == 20)
  }

  @Test func theEndGivesEveryBufferBack() throws {
    let watched = watch([try talk.datagrams([(0, Array(Self.hello[..<900]))])[0]])
    #expect(watched.counters["hellos.incomplete"] == 1)
  }
}
